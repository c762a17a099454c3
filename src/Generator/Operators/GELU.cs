using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.GELU</c>: exactly, or by its approximation.</summary>
/// <param name="IsTanh">PyTorch's <c>approximate='tanh'</c>.</param>
internal sealed record GELU(bool IsTanh) : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.GELUAttribute", (arguments, _) => new GELU(arguments.Choice("approximate", "none", "tanh") == "tanh"));

    public static readonly NamedFormula Form = new("GELU", "x * (1 + erf(x / sqrt(2))) / 2") { IsHandWritten = true };

    public static readonly NamedFormula TanhForm = new("TanhGELU", "x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x * x * x))) / 2") { IsHandWritten = true };

    public override AppliedFormula Applied => (IsTanh ? TanhForm : Form).With();

    public override string Describe() => IsTanh ? new Description("GELU", "tanh").ToString() : "GELU";
}
