using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.nn.ReflectionPad1d, torch.nn.ReflectionPad2d and torch.nn.ReflectionPad3d: indices before the first element and after the last one are mirrored there.</summary>
internal abstract class ReflectionPadLayer(int rank) : SidePaddingLayer<ReflectionPad>(rank, (rank, sides) => new(rank, sides))
{
    protected override int? Position(int index, int size, int before, int after) => index < 0 ? -index : index >= size ? (2 * (size - 1)) - index : index;
}

internal sealed class ReflectionPad1DLayer() : ReflectionPadLayer(1)
{
    public override ImmutableArray<Operator> Forms => [Even(1), Even(4), Even(0), Even(-1), Each(3, 0), Each(-5, 4), Each(4, -8), Each(0, 2)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (Even(3), new(4, 3), RuleIds.ShapesDoNotFit, "Left", "ReflectionPad1D(3) on 4 x 3: to mirror 3 of the length it must be at least 3 + 1 = 4, found 3"),
        (Each(1, 5), new(4, 3), RuleIds.ShapesDoNotFit, "Right", "ReflectionPad1D(1, Right = 5) on 4 x 3: to mirror 5 of the length it must be at least 5 + 1 = 6, found 3"),
        (Each(2, -5), new(4, 3), RuleIds.ShapesDoNotFit, "Right", "ReflectionPad1D(2, Right = -5) on 4 x 3: of the length 3 + 2 - 5 = 0 < 1 would be left"),
        (Even(1), new(4, 3, 3), RuleIds.WrongRank, null, "ReflectionPad1D(1) works on a sequence (channels x length), found a map (channels x height x width) of 4 x 3 x 3"),
    ];

    public override ImmutableArray<string> OfAnySize => ["ReflectionPad1D(#)", "ReflectionPad1D(0, Right = #)"];
}

internal sealed class ReflectionPad2DLayer() : ReflectionPadLayer(2)
{
    public override ImmutableArray<Operator> Forms => [Even(1), Even(3), Even(0), Even(-1), Each(1, 2, 0, 3), Each(-2, 3, 2, -1), Each(4, -6, 0, 1), Each(0, 0, 1, 1)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (Each(0, 8, 0, 0), new(6, 8, 8), RuleIds.ShapesDoNotFit, "Right", "ReflectionPad2D(0, Right = 8) on 6 x 8 x 8: to mirror 8 of the width it must be at least 8 + 1 = 9, found 8"),
        (Each(0, 0, 2147483647, 0), new(6, 8, 8), RuleIds.ShapesDoNotFit, "Top", "ReflectionPad2D(0, Top = 2147483647) on 6 x 8 x 8: to mirror 2147483647 of the height it must be at least 2147483647 + 1 = 2147483648, found 8"),
        (Each(0, 0, -3, -5), new(6, 8, 8), RuleIds.ShapesDoNotFit, "Top", "ReflectionPad2D(0, Top = -3, Bottom = -5) on 6 x 8 x 8: of the height 8 - 3 - 5 = 0 < 1 would be left"),
        (Even(20000), new(6, 20001, 20001), RuleIds.TooLarge, null, "ReflectionPad2D(20000) on 6 x 20001 x 20001: the result would have 6*60001*60001 = 21600720006 elements, more than 2^31 - 1"),
        (Even(1), new(6), RuleIds.WrongRank, null, "ReflectionPad2D(1) works on a map (channels x height x width), found a vector (features) of 6"),
    ];

    public override IEnumerable<(string Attribute, string Rule, string? Argument, string Message)> Refused =>
    [
        ("ReflectionPad2D(null)", RuleIds.InvalidArgument, "sides", "ReflectionPad2D(null) lacks sides"),
        ("ReflectionPad2D(1, Top = 0.5)", RuleIds.InvalidArgument, "Top", "Top is a whole number or an expression, found 0.5"),
    ];

    public override ImmutableArray<string> OfAnySize => ["ReflectionPad2D(#)", "ReflectionPad2D(0, Left = #)"];
}

internal sealed class ReflectionPad3DLayer() : ReflectionPadLayer(3)
{
    public override ImmutableArray<Operator> Forms => [Even(1), Even(2), Even(0), Even(-1), Each(1, 2, 0, 3, 2, 0), Each(-2, 3, 2, -1, -1, 2), Each(0, 0, 0, 0, 1, 1), Each(1, 1, 1, 1, 2, -4)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (Each(0, 0, 0, 0, 0, 3), new(6, 3, 4, 4), RuleIds.ShapesDoNotFit, "Back", "ReflectionPad3D(0, Back = 3) on 6 x 3 x 4 x 4: to mirror 3 of the depth it must be at least 3 + 1 = 4, found 3"),
        (Each(0, 0, 0, 0, -3, 0), new(6, 3, 4, 4), RuleIds.ShapesDoNotFit, "Front", "ReflectionPad3D(0, Front = -3) on 6 x 3 x 4 x 4: of the depth 3 - 3 = 0 < 1 would be left"),
        (Even(1), new(6, 8, 8), RuleIds.WrongRank, null, "ReflectionPad3D(1) works on a volume (channels x depth x height x width), found a map (channels x height x width) of 6 x 8 x 8"),
    ];

    public override ImmutableArray<string> OfAnySize => ["ReflectionPad3D(#)", "ReflectionPad3D(0, Back = #)"];
}
