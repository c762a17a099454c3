using NetGen.Generator.Formulas;
using NetGen.Generator.Operators.Parameters;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.GELU</c>: exactly, or by its approximation.</summary>
/// <param name="IsTanh">PyTorch's <c>approximate='tanh'</c>.</param>
internal sealed record GELU(bool IsTanh) : Activation
{
    private const string Exact = "none", ByTanh = "tanh";

    private static readonly ChoiceParameter ApproximateParameter = new("approximate", "\"none\" for the first formula, \"tanh\" for the second.", Exact, ByTanh);

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.GELUAttribute", [ApproximateParameter], (arguments, _) => new GELU(ApproximateParameter.Read(arguments) == ByTanh));

    public static readonly NamedFormula Form = new("GELU", "x * (1 + erf(x / sqrt(2))) / 2") { IsHandWritten = true };

    public static readonly NamedFormula TanhForm = new("TanhGELU", "x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x * x * x))) / 2") { IsHandWritten = true };

    public override AppliedFormula Applied => (IsTanh ? TanhForm : Form).With();

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(ApproximateParameter, IsTanh ? ByTanh : Exact);
}
