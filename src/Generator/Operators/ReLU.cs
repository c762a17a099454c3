using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.ReLU</c>.</summary>
internal sealed record ReLU : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.ReLUAttribute", [], (_, _) => new ReLU());

    public static readonly NamedFormula Form = new("ReLU", "max(x, 0)");

    public override AppliedFormula Applied => Form.With();

    public override string Name => Layer.Name;
}
