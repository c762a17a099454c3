using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.Hardswish</c>.</summary>
internal sealed record HardSwish : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.HardSwishAttribute", [], (_, _) => new HardSwish());

    public static readonly NamedFormula Form = new("HardSwish", "x * (min(max(x + 3, 0), 6) / 6)");

    public override AppliedFormula Applied => Form.With();

    public override string Name => Layer.Name;
}
