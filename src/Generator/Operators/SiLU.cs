using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.SiLU</c>.</summary>
internal sealed record SiLU : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.SiLUAttribute", [], (_, _) => new SiLU());

    public static readonly NamedFormula Form = new("SiLU", "x / (1 + exp(-x))");

    public override AppliedFormula Applied => Form.With();

    public override string Name => Layer.Name;
}
