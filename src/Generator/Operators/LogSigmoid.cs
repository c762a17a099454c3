using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.LogSigmoid</c>.</summary>
internal sealed record LogSigmoid : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.LogSigmoidAttribute", [], (_, _) => new LogSigmoid());

    public static readonly NamedFormula Form = new("LogSigmoid", "-softplus(-x)");

    public override AppliedFormula Applied => Form.With();

    public override string Name => Layer.Name;
}
