using NetGen.Generator.Primitives;

namespace NetGen.Generator.Operators;

/// <summary>The largest of the elements along some dimensions, as <c>torch.amax</c>; NaN where one is.</summary>
/// <inheritdoc cref="Reduction"/>
internal sealed record AMax(EquatableArray<int> Dims, bool KeepDim) : Reduction(Dims, KeepDim)
{
    public static readonly LayerDefinition Layer = Define("AMax", (dims, keepDim) => new AMax(dims, keepDim));

    public override string Name => Layer.Name;

    protected override Operator OverChannels => new ChannelReduction(ChannelFunction.Max);

    protected override Operator OverPositions(EquatableArray<int> axes) => new AxisMax(axes);
}
