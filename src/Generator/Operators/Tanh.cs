using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.Tanh</c>.</summary>
internal sealed record Tanh : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.TanhAttribute", [], (_, _) => new Tanh());

    public static readonly NamedFormula Form = new("Tanh", "tanh(x)");

    public override AppliedFormula Applied => Form.With();

    public override string Name => Layer.Name;
}
