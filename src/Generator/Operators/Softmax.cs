using System.Collections.Immutable;

namespace NetGen.Generator.Operators;

/// <summary>exp(x) / sum(exp(x)) along a dimension, as <c>torch.nn.Softmax</c>.</summary>
/// <inheritdoc cref="SoftmaxOperator(int)"/>
internal sealed record Softmax(int Dim) : SoftmaxOperator(Dim)
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.SoftmaxAttribute", [DimParameter], (arguments, _) => new Softmax(DimParameter.Read(arguments)));

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => true;

    public override string Name => Layer.Name;
}
