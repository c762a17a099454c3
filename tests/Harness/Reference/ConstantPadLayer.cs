using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.nn.ConstantPad1d and torch.nn.ConstantPad3d, and in two dimensions what is written Pad.</summary>
internal abstract class ConstantPadLayer(int rank) : SidePaddingLayer<Pad>(rank, (rank, sides) => new(rank, sides, 0))
{
    protected override int? Position(int index, int size, int before, int after) => index >= 0 && index < size ? index : null;

    protected override double Outside(Pad pad) => pad.Value;
}

internal sealed class ConstantPad1DLayer() : ConstantPadLayer(1)
{
    public override ImmutableArray<Operator> Forms => [Even(1), Even(7) with { Value = 0.5 }, Even(0), Even(-1), Each(3, 0), Each(-5, 4) with { Value = -2 }, Each(4, -2), Each(0, 12) with { Value = 1e-3 }];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (Each(2, -3), new(4, 3), RuleIds.ShapesDoNotFit, "Right", "ConstantPad1D(Left = 2, Right = -3) on 4 x 3: of the length 3 - 3 = 0 < 1 would be left"),
        (Even(1), new(4, 3, 3), RuleIds.WrongRank, null, "ConstantPad1D(1) works on a sequence (channels x length), found a map (channels x height x width) of 4 x 3 x 3"),
    ];

    public override IEnumerable<(string Attribute, string Rule, string? Argument, string Message)> Refused =>
    [
        ("ConstantPad1D(1, Value = double.NaN)", RuleIds.InvalidArgument, "Value", "Value must be a finite float, found NaN"),
    ];

    public override ImmutableArray<string> OfAnySize => ["ConstantPad1D(#)", "ConstantPad1D(Right = #)"];
}

internal sealed class ConstantPad3DLayer() : ConstantPadLayer(3)
{
    public override ImmutableArray<Operator> Forms => [Even(1), Even(4) with { Value = -1 }, Even(0), Even(-1), Each(1, 2, 0, 3, 2, 0), Each(-2, 3, 2, -1, -1, 2) with { Value = 3 }, Each(0, 0, 0, 0, 1, 1), Each(1, 1, 1, 1, 6, -2)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (Each(0, 0, 0, 0, -3) with { Value = 2 }, new(6, 3, 4, 4), RuleIds.ShapesDoNotFit, "Front", "ConstantPad3D(Front = -3, Value = 2) on 6 x 3 x 4 x 4: of the depth 3 - 3 = 0 < 1 would be left"),
        (Even(1000), new(6, 8, 8, 8), RuleIds.TooLarge, null, "ConstantPad3D(1000) on 6 x 8 x 8 x 8: the result would have 6*2008*2008*2008 = 48578307072 elements, more than 2^31 - 1"),
        (Even(1), new(6, 8, 8), RuleIds.WrongRank, null, "ConstantPad3D(1) works on a volume (channels x depth x height x width), found a map (channels x height x width) of 6 x 8 x 8"),
    ];

    public override ImmutableArray<string> OfAnySize => ["ConstantPad3D(#)", "ConstantPad3D(Back = #)"];
}
