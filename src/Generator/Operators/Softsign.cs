using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.Softsign</c>.</summary>
internal sealed record Softsign : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.SoftsignAttribute", [], (_, _) => new Softsign());

    public static readonly NamedFormula Form = new("Softsign", "x / (1 + abs(x))");

    public override AppliedFormula Applied => Form.With();

    public override string Name => Layer.Name;
}
