using NetGen.Generator.Diagnostics;
using NetGen.Generator.Formulas;
using NetGen.Generator.Graph;
using NetGen.Generator.Language;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.Softplus</c>.</summary>
internal sealed record Softplus(double Beta, double Threshold) : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.SoftplusAttribute", Read);

    public static readonly NamedFormula Form = new("Softplus", "beta * x > threshold ? x : log1p(exp(beta * x)) / beta", "beta", "threshold") { IsHandWritten = true };

    public override AppliedFormula Applied => Form.With(Beta, Threshold);

    public override string Describe() => (Beta, Threshold) switch
    {
        (1, 20) => "Softplus",
        (_, 20) => new Description("Softplus", Beta).ToString(),
        _ => new Description("Softplus", Beta, Threshold).ToString(),
    };

    private static Softplus Read(Arguments arguments, Shape input)
    {
        double beta = arguments.Real("beta", 1, min: float.MinValue, max: float.MaxValue);
        if ((float)beta == 0)
        {
            arguments.Object(RuleIds.InvalidArgument, "beta divides, so it must not be 0", "beta");
        }

        return new(beta, arguments.Real("threshold", 20, min: float.MinValue, max: float.MaxValue));
    }
}
