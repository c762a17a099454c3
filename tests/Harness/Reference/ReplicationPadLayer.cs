using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.nn.ReplicationPad1d, torch.nn.ReplicationPad2d and torch.nn.ReplicationPad3d: before the first element is the first, and after the last one the last.</summary>
internal abstract class ReplicationPadLayer(int rank) : SidePaddingLayer<ReplicationPad>(rank, (rank, sides) => new(rank, sides))
{
    protected override int? Position(int index, int size, int before, int after) => Math.Clamp(index, 0, size - 1);
}

internal sealed class ReplicationPad1DLayer() : ReplicationPadLayer(1)
{
    public override ImmutableArray<Operator> Forms => [Even(1), Even(7), Even(0), Even(-1), Each(3, 0), Each(-5, 4), Each(4, -8), Each(0, 12), Each(-7, 4)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (Each(2, -5), new(4, 3), RuleIds.ShapesDoNotFit, "Right", "ReplicationPad1D(2, Right = -5) on 4 x 3: of the length 3 + 2 - 5 = 0 < 1 would be left"),
        (Even(1), new(4, 3, 3), RuleIds.WrongRank, null, "ReplicationPad1D(1) works on a sequence (channels x length), found a map (channels x height x width) of 4 x 3 x 3"),
    ];

    public override ImmutableArray<string> OfAnySize => ["ReplicationPad1D(#)", "ReplicationPad1D(0, Right = #)"];
}

internal sealed class ReplicationPad2DLayer() : ReplicationPadLayer(2)
{
    public override ImmutableArray<Operator> Forms => [Even(1), Even(5), Even(0), Even(-1), Each(1, 2, 0, 3), Each(-2, 3, 2, -1), Each(4, -6, 0, 1), Each(0, 0, 1, 1), Each(9, 0, -4, 2)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (Each(0, 0, -3, -5), new(6, 8, 8), RuleIds.ShapesDoNotFit, "Top", "ReplicationPad2D(0, Top = -3, Bottom = -5) on 6 x 8 x 8: of the height 8 - 3 - 5 = 0 < 1 would be left"),
        (Even(30000), new(6, 1, 1), RuleIds.TooLarge, null, "ReplicationPad2D(30000) on 6 x 1 x 1: the result would have 6*60001*60001 = 21600720006 elements, more than 2^31 - 1"),
        (Even(1), new(6), RuleIds.WrongRank, null, "ReplicationPad2D(1) works on a map (channels x height x width), found a vector (features) of 6"),
    ];

    public override IEnumerable<(string Attribute, string Rule, string? Argument, string Message)> Refused =>
    [
        ("ReplicationPad2D(null)", RuleIds.InvalidArgument, "sides", "ReplicationPad2D(null) lacks sides"),
    ];

    public override ImmutableArray<string> OfAnySize => ["ReplicationPad2D(#)", "ReplicationPad2D(0, Left = #)"];
}

internal sealed class ReplicationPad3DLayer() : ReplicationPadLayer(3)
{
    public override ImmutableArray<Operator> Forms => [Even(1), Even(4), Even(0), Even(-1), Each(1, 2, 0, 3, 2, 0), Each(-2, 3, 2, -1, -1, 2), Each(0, 0, 0, 0, 1, 1), Each(1, 1, 1, 1, 6, -4)];

    public override IEnumerable<(Operator Operator, Shape Input, string Rule, string? Argument, string Message)> Misfits =>
    [
        (Each(0, 0, 0, 0, -3), new(6, 3, 4, 4), RuleIds.ShapesDoNotFit, "Front", "ReplicationPad3D(0, Front = -3) on 6 x 3 x 4 x 4: of the depth 3 - 3 = 0 < 1 would be left"),
        (Even(1), new(6, 8, 8), RuleIds.WrongRank, null, "ReplicationPad3D(1) works on a volume (channels x depth x height x width), found a map (channels x height x width) of 6 x 8 x 8"),
    ];

    public override ImmutableArray<string> OfAnySize => ["ReplicationPad3D(#)", "ReplicationPad3D(0, Back = #)"];
}
