using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.SELU</c>.</summary>
internal sealed record SELU : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.SELUAttribute", [], (_, _) => new SELU());

    public static readonly NamedFormula Form = new(
        "SELU",
        "scale * (x > 0 ? x : alpha * expm1(x))",
        [("scale", 1.0507009873554804934193349852946), ("alpha", 1.6732632423543772848170429916717)])
    {
        IsHandWritten = true,
    };

    public override AppliedFormula Applied => Form.With();

    public override string Name => Layer.Name;
}
