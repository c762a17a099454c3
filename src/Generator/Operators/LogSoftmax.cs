namespace NetGen.Generator.Operators;

/// <summary>x - ln(sum(exp(x))) along a dimension, as <c>torch.nn.LogSoftmax</c>.</summary>
/// <inheritdoc cref="SoftmaxOperator(int)"/>
internal sealed record LogSoftmax(int Dim) : SoftmaxOperator(Dim)
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.LogSoftmaxAttribute", [DimParameter], (arguments, _) => new LogSoftmax(DimParameter.Read(arguments)));

    public override string Name => Layer.Name;
}
