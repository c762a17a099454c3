using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.nn.ReflectionPad1d, torch.nn.ReflectionPad2d and torch.nn.ReflectionPad3d: indices before the first element and after the last one are mirrored there.</summary>
internal abstract class ReflectionPadLayer : ReferenceLayer
{
    public override Tensor<T>? Of<T>(Operator op, Tensor<T>[] inputs, IReadOnlyDictionary<string, T[]> weights)
    {
        if (op is not ReflectionPad { Sides: var sides })
        {
            return null;
        }

        Tensor<T> x = inputs[0];
        Size size = x.Shape.Size;
        return Tensor<T>.Of(op.InferShape([x.Shape]), (c, d, h, w) => x[c, Mirrored(d - sides.Front, size.D), Mirrored(h - sides.Top, size.H), Mirrored(w - sides.Left, size.W)]);
    }

    /// <summary>As much on all sides.</summary>
    protected static ReflectionPad Pad(int rank, int sides) => new(rank, Padding.Of(Size.Of(rank, _ => sides)));

    private static int Mirrored(int index, int size) => index < 0 ? -index : index >= size ? (2 * (size - 1)) - index : index;
}

internal sealed class ReflectionPad1DLayer : ReflectionPadLayer
{
    public override ImmutableArray<Operator> Forms => [Pad(1, 1), Pad(1, 4), Pad(1, 0), Pad(1, -1), Of(3, 0), Of(-5, 4), Of(4, -8), Of(0, 2)];

    public override Shape Input => new(17, 6);

    public override ImmutableArray<Shape> OtherInputs => [new(1, 5), new(24, 9), new(12, 33)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (Pad(1, 3), new(4, 3), RuleIds.ShapesDoNotFit, "Left", "ReflectionPad1D(3) on 4 x 3: to mirror 3 of the length it must be at least 3 + 1 = 4, found 3"),
        (Of(1, 5), new(4, 3), RuleIds.ShapesDoNotFit, "Right", "ReflectionPad1D(1, Right = 5) on 4 x 3: to mirror 5 of the length it must be at least 5 + 1 = 6, found 3"),
        (Of(2, -5), new(4, 3), RuleIds.ShapesDoNotFit, "Right", "ReflectionPad1D(2, Right = -5) on 4 x 3: of the length 3 + 2 - 5 = 0 < 1 would be left"),
        (Pad(1, 1), new(4, 3, 3), RuleIds.WrongRank, null, "ReflectionPad1D(1) works on a sequence (channels x length), found a map (channels x height x width) of 4 x 3 x 3"),
    ];

    public override ImmutableArray<string> OfAnySize => ["ReflectionPad1D(#)", "ReflectionPad1D(0, Right = #)"];

    private static ReflectionPad Of(int left, int right) => new(1, new(0, 0, left, 0, 0, right));
}

internal sealed class ReflectionPad2DLayer : ReflectionPadLayer
{
    public override ImmutableArray<Operator> Forms => [Pad(2, 1), Pad(2, 3), Pad(2, 0), Pad(2, -1), Of(1, 2, 0, 3), Of(-2, 3, 2, -1), Of(4, -6, 0, 1), Of(0, 0, 1, 1)];

    public override Shape Input => new(17, 4, 6);

    public override ImmutableArray<Shape> OtherInputs => [new(1, 5, 5), new(24, 7, 9), new(12, 4, 33)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (Of(0, 8, 0, 0), new(6, 8, 8), RuleIds.ShapesDoNotFit, "Right", "ReflectionPad2D(0, Right = 8) on 6 x 8 x 8: to mirror 8 of the width it must be at least 8 + 1 = 9, found 8"),
        (Of(0, 0, 2147483647, 0), new(6, 8, 8), RuleIds.ShapesDoNotFit, "Top", "ReflectionPad2D(0, Top = 2147483647) on 6 x 8 x 8: to mirror 2147483647 of the height it must be at least 2147483647 + 1 = 2147483648, found 8"),
        (Of(0, 0, -3, -5), new(6, 8, 8), RuleIds.ShapesDoNotFit, "Top", "ReflectionPad2D(0, Top = -3, Bottom = -5) on 6 x 8 x 8: of the height 8 - 3 - 5 = 0 < 1 would be left"),
        (Pad(2, 20000), new(6, 20001, 20001), RuleIds.TooLarge, null, "ReflectionPad2D(20000) on 6 x 20001 x 20001: the result would have 6*60001*60001 = 21600720006 elements, more than 2^31 - 1"),
        (Pad(2, 1), new(6), RuleIds.WrongRank, null, "ReflectionPad2D(1) works on a map (channels x height x width), found a vector (features) of 6"),
    ];

    public override IEnumerable<(string Attribute, string Rule, string? Argument, string Message)> Refused =>
    [
        ("ReflectionPad2D(null)", RuleIds.InvalidArgument, "sides", "ReflectionPad2D(null) lacks sides"),
        ("ReflectionPad2D(1, Top = 0.5)", RuleIds.InvalidArgument, "Top", "Top is a whole number or an expression, found 0.5"),
    ];

    public override ImmutableArray<string> OfAnySize => ["ReflectionPad2D(#)", "ReflectionPad2D(0, Left = #)"];

    private static ReflectionPad Of(int left, int right, int top, int bottom) => new(2, new(0, top, left, 0, bottom, right));
}

internal sealed class ReflectionPad3DLayer : ReflectionPadLayer
{
    public override ImmutableArray<Operator> Forms => [Pad(3, 1), Pad(3, 2), Pad(3, 0), Pad(3, -1), Of(1, 2, 0, 3, 2, 0), Of(-2, 3, 2, -1, -1, 2), Of(0, 0, 0, 0, 1, 1), Of(1, 1, 1, 1, 2, -4)];

    public override Shape Input => new(9, 3, 4, 5);

    public override ImmutableArray<Shape> OtherInputs => [new(1, 4, 4, 4), new(24, 3, 5, 6)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (Of(0, 0, 0, 0, 0, 3), new(6, 3, 4, 4), RuleIds.ShapesDoNotFit, "Back", "ReflectionPad3D(0, Back = 3) on 6 x 3 x 4 x 4: to mirror 3 of the depth it must be at least 3 + 1 = 4, found 3"),
        (Of(0, 0, 0, 0, -3, 0), new(6, 3, 4, 4), RuleIds.ShapesDoNotFit, "Front", "ReflectionPad3D(0, Front = -3) on 6 x 3 x 4 x 4: of the depth 3 - 3 = 0 < 1 would be left"),
        (Pad(3, 1), new(6, 8, 8), RuleIds.WrongRank, null, "ReflectionPad3D(1) works on a volume (channels x depth x height x width), found a map (channels x height x width) of 6 x 8 x 8"),
    ];

    public override ImmutableArray<string> OfAnySize => ["ReflectionPad3D(#)", "ReflectionPad3D(0, Back = #)"];

    private static ReflectionPad Of(int left, int right, int top, int bottom, int front, int back) => new(3, new(front, top, left, back, bottom, right));
}
