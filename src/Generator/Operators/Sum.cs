using NetGen.Generator.Primitives;

namespace NetGen.Generator.Operators;

/// <summary>The sum of the elements along some dimensions, as <c>torch.sum</c>.</summary>
/// <inheritdoc cref="Reduction"/>
internal sealed record Sum(EquatableArray<int> Dims, bool KeepDim) : Reduction(Dims, KeepDim)
{
    public static readonly LayerDefinition Layer = Define("Sum", (dims, keepDim) => new Sum(dims, keepDim));

    public override string Name => Layer.Name;

    protected override Operator OverChannels => new ChannelReduction(ChannelFunction.Sum);

    protected override Operator OverPositions(EquatableArray<int> axes) => new AxisAverage(axes, IsMean: false);
}
