using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.Tanhshrink</c>.</summary>
internal sealed record TanhShrink : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.TanhShrinkAttribute", [], (_, _) => new TanhShrink());

    public static readonly NamedFormula Form = new("TanhShrink", "x - tanh(x)") { IsHandWritten = true };

    public override AppliedFormula Applied => Form.With();

    public override string Name => Layer.Name;
}
