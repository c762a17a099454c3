using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.Mish</c>.</summary>
internal sealed record Mish : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.MishAttribute", [], (_, _) => new Mish());

    public static readonly NamedFormula Form = new("Mish", "x * tanh(softplus(x))") { IsHandWritten = true };

    public override AppliedFormula Applied => Form.With();

    public override string Name => Layer.Name;
}
