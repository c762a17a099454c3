using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.nn.CircularPad1d, torch.nn.CircularPad2d and torch.nn.CircularPad3d: before the first element is the last, and after the last one the first, of those that are not cut off.</summary>
internal abstract class CircularPadLayer(int rank) : SidePaddingLayer<CircularPad>(rank, (rank, sides) => new(rank, sides))
{
    protected override int? Position(int index, int size, int before, int after)
    {
        int first = Math.Max(-before, 0), end = size + Math.Min(after, 0), left = end - first;
        return first + ((index - first + left) % left);
    }
}

internal sealed class CircularPad1DLayer() : CircularPadLayer(1)
{
    public override ImmutableArray<Operator> Forms => [Even(1), Even(5), Even(0), Even(-1), Each(3, 0), Each(-2, 3), Each(1, -3), Each(0, 2), Each(-1, -2)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (Even(4), new(4, 3), RuleIds.ShapesDoNotFit, "Left", "CircularPad1D(4) on 4 x 3: to repeat 4 of the length once it must be at least 4, found 3"),
        (Each(-2, 3), new(4, 4), RuleIds.ShapesDoNotFit, "Right", "CircularPad1D(-2, Right = 3) on 4 x 4: to repeat 3 of the length once it must be at least 3, found 4 - 2 = 2"),
        (Each(2, -3), new(4, 3), RuleIds.ShapesDoNotFit, "Right", "CircularPad1D(2, Right = -3) on 4 x 3: of the length 3 - 3 = 0 < 1 would be left"),
        (Even(1), new(4, 3, 3), RuleIds.WrongRank, null, "CircularPad1D(1) works on a sequence (channels x length), found a map (channels x height x width) of 4 x 3 x 3"),
    ];

    public override ImmutableArray<string> OfAnySize => ["CircularPad1D(#)", "CircularPad1D(0, Right = #)"];
}

internal sealed class CircularPad2DLayer() : CircularPadLayer(2)
{
    public override ImmutableArray<Operator> Forms => [Even(1), Even(4), Even(0), Even(-1), Each(1, 2, 0, 3), Each(-2, 3, 2, -1), Each(1, -3, 0, 1), Each(0, 0, 1, 1)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (Each(0, 0, 2147483647), new(6, 8, 8), RuleIds.ShapesDoNotFit, "Top", "CircularPad2D(0, Top = 2147483647) on 6 x 8 x 8: to repeat 2147483647 of the height once it must be at least 2147483647, found 8"),
        (Even(20000), new(6, 20000, 20000), RuleIds.TooLarge, null, "CircularPad2D(20000) on 6 x 20000 x 20000: the result would have 6*60000*60000 = 21600000000 elements, more than 2^31 - 1"),
        (Even(1), new(6), RuleIds.WrongRank, null, "CircularPad2D(1) works on a map (channels x height x width), found a vector (features) of 6"),
    ];

    public override IEnumerable<(string Attribute, string Rule, string? Argument, string Message)> Refused =>
    [
        ("CircularPad2D(1, Left = 0.5)", RuleIds.InvalidArgument, "Left", "Left is a whole number or an expression, found 0.5"),
    ];

    public override ImmutableArray<string> OfAnySize => ["CircularPad2D(#)", "CircularPad2D(0, Left = #)"];
}

internal sealed class CircularPad3DLayer() : CircularPadLayer(3)
{
    public override ImmutableArray<Operator> Forms => [Even(1), Even(3), Even(0), Even(-1), Each(1, 2, 0, 3, 2, 0), Each(-2, 3, 2, -1, -1, 2), Each(0, 0, 0, 0, 1, 1), Each(1, 1, 1, 1, 1, -2)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (Each(0, 0, 0, 0, 0, 4), new(6, 3, 4, 4), RuleIds.ShapesDoNotFit, "Back", "CircularPad3D(0, Back = 4) on 6 x 3 x 4 x 4: to repeat 4 of the depth once it must be at least 4, found 3"),
        (Even(1), new(6, 8, 8), RuleIds.WrongRank, null, "CircularPad3D(1) works on a volume (channels x depth x height x width), found a map (channels x height x width) of 6 x 8 x 8"),
    ];

    public override ImmutableArray<string> OfAnySize => ["CircularPad3D(#)", "CircularPad3D(0, Back = #)"];
}
