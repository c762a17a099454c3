using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.ReLU6</c>.</summary>
internal sealed record ReLU6 : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.ReLU6Attribute", [], (_, _) => new ReLU6());

    public static readonly NamedFormula Form = new("ReLU6", "min(max(x, 0), 6)");

    public override AppliedFormula Applied => Form.With();

    public override string Name => Layer.Name;
}
