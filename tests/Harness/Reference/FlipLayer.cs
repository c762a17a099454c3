using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.flip.</summary>
internal sealed class FlipLayer : ReferenceLayer
{
    public override ImmutableArray<Operator> Forms => [new Flip([1]), new Flip([2]), new Flip([3]), new Flip([-1]), new Flip([2, 3]), new Flip([3, 1]), new Flip([-3, -2, -1])];

    public override Shape Input => new(17, 4, 6);

    public override ImmutableArray<Shape> OtherInputs => [new(5), new(24), new(12, 9), new(33, 2), new(9, 3, 4, 5), new(1, 5, 7)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (new Flip([2, 0]), new(6, 8, 8), RuleIds.InvalidArgument, "dims[1]", "Flip(2, 0) on 6 x 8 x 8: dims[1] must be between 1 (the channels) and 3, or between -3 and -1 (from the end), found 0"),
        (new Flip([4]), new(6, 8, 8), RuleIds.InvalidArgument, "dims[0]", "Flip(4) on 6 x 8 x 8: dims[0] must be between 1 (the channels) and 3, or between -3 and -1 (from the end), found 4"),
        (new Flip([3, -1]), new(6, 8, 8), RuleIds.InvalidArgument, "dims[1]", "Flip(3, -1) on 6 x 8 x 8: dims[0] and dims[1] are the same dimension, 3 (width)"),
    ];

    public override IEnumerable<(string Attribute, string Rule, string? Argument, string Message)> Refused =>
    [
        ("Flip", RuleIds.InvalidArgument, "dims", "dims takes at least one number"),
        ("Flip(1, 0.5)", RuleIds.InvalidArgument, "dims[1]", "dims is a whole number or an expression, found 0.5"),
    ];

    public override ImmutableArray<string> OfAnySize => ["Flip(1)", "Flip(-1, 1)"];

    public override Tensor<T>? Of<T>(Operator op, Tensor<T>[] inputs, IReadOnlyDictionary<string, T[]> weights)
    {
        if (op is not Flip { Dims: var dims })
        {
            return null;
        }

        Shape shape = inputs[0].Shape;
        int rank = shape.Dimensions.Count;
        bool[] isTurned = [.. Enumerable.Range(1, rank).Select(number => dims.Contains(number) || dims.Contains(number - rank - 1))];
        return inputs[0].Moved(shape, at => [.. at.Select((index, dimension) => isTurned[dimension] ? shape.Dimensions[dimension] - 1 - index : index)]);
    }
}
