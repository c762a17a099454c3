namespace NetGen.Generator.Operators;

/// <summary>x - ln(sum(exp(x))) along a dimension, as <c>torch.nn.LogSoftmax</c>.</summary>
/// <inheritdoc cref="SoftmaxOperator(int)"/>
internal sealed record LogSoftmax(int Dim) : SoftmaxOperator(Dim)
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.LogSoftmaxAttribute",
        (arguments, _) => new LogSoftmax(arguments.Integer("Dim", 1, min: int.MinValue)));

    public override string Name => "LogSoftmax";
}
