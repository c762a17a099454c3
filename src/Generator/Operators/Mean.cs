using NetGen.Generator.Primitives;

namespace NetGen.Generator.Operators;

/// <summary>The mean of the elements along some dimensions, as <c>torch.mean</c>.</summary>
/// <inheritdoc cref="Reduction"/>
internal sealed record Mean(EquatableArray<int> Dims, bool KeepDim) : Reduction(Dims, KeepDim)
{
    public static readonly LayerDefinition Layer = Define("Mean", (dims, keepDim) => new Mean(dims, keepDim));

    public override string Name => Layer.Name;

    protected override Operator OverChannels => new ChannelReduction(ChannelFunction.Mean);

    protected override Operator OverPositions(EquatableArray<int> axes) => new AxisAverage(axes, IsMean: true);
}
