using System.Collections.Immutable;
using System.Numerics;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.nn.GLU: each element of the first half times the sigmoid of the one as far into the second.</summary>
internal sealed class GLULayer : ReferenceLayer
{
    public override ImmutableArray<Operator> Forms => [new GLU(1), new GLU(-1), new GLU(2), new GLU(-2), new GLU(3), new GLU(-3)];

    public override Shape Input => new(18, 4, 6);

    public override ImmutableArray<Shape> OtherInputs => [new(2), new(34), new(6, 8), new(66, 2, 4), new(4, 2, 6, 2)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (new GLU(1), new(7, 4, 6), RuleIds.ShapesDoNotFit, "Dim", "GLU(Dim = 1) on 7 x 4 x 6: channels 7 is odd and has no halves"),
        (new GLU(-1), new(8, 5), RuleIds.ShapesDoNotFit, "Dim", "GLU on 8 x 5: length 5 is odd and has no halves"),
        (new GLU(0), new(8, 4, 4), RuleIds.InvalidArgument, "Dim", "GLU(Dim = 0) on 8 x 4 x 4: Dim must be between 1 (the channels) and 3, or between -3 and -1 (from the end), found 0"),
        (new GLU(2), new(8), RuleIds.InvalidArgument, "Dim", "GLU(Dim = 2) on 8: Dim must be between 1 (the channels) and 1, or between -1 and -1 (from the end), found 2"),
    ];

    public override IEnumerable<(string Attribute, string Rule, string? Argument, string Message)> Refused =>
    [
        ("GLU(Dim = 0.5)", RuleIds.InvalidArgument, "Dim", "Dim is a whole number or an expression, found 0.5"),
        ("GLU(Dim = 5)", RuleIds.InvalidArgument, "Dim", "GLU(Dim = 5) on 18 x 4 x 6: Dim must be between 1 (the channels) and 3, or between -3 and -1 (from the end), found 5"),
    ];

    public override Tensor<T>? Of<T>(Operator op, Tensor<T>[] inputs, IReadOnlyDictionary<string, T[]> weights)
    {
        Tensor<T> x = inputs[0];
        int rank = x.Shape.Dimensions.Count;
        switch (op)
        {
            case GLU { Dim: var dim }:
                Tensor<T> gate = Half(x, dim < 0 ? dim + rank : dim - 1, isSecond: true);
                return Tensor<T>.Of(gate.Shape, (channel, plane, row, column) => x[channel, plane, row, column] / (T.One + T.Exp(-gate[channel, plane, row, column])));
            case DimensionHalf half:
                return Half(x, half.Index, half.IsSecond);
            default:
                return null;
        }
    }

    /// <summary>A half of what it takes, of which lowered networks consist.</summary>
    private static Tensor<T> Half<T>(Tensor<T> x, int index, bool isSecond)
        where T : IFloatingPointIeee754<T>
    {
        int[] sizes = [.. x.Shape.Dimensions];
        int start = isSecond ? sizes[index] / 2 : 0, fromEnd = sizes.Length - index;
        sizes[index] /= 2;
        return Tensor<T>.Of(new(sizes), (channel, plane, row, column) => (index, fromEnd) switch
        {
            (0, _) => x[channel + start, plane, row, column],
            (_, 1) => x[channel, plane, row, column + start],
            (_, 2) => x[channel, plane, row + start, column],
            _ => x[channel, plane + start, row, column],
        });
    }
}
