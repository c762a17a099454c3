using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.Sigmoid</c>.</summary>
internal sealed record Sigmoid : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.SigmoidAttribute", [], (_, _) => new Sigmoid());

    public static readonly NamedFormula Form = new("Sigmoid", "1 / (1 + exp(-x))");

    public override AppliedFormula Applied => Form.With();

    public override string Name => Layer.Name;
}
