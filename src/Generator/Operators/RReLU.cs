using NetGen.Generator.Diagnostics;
using NetGen.Generator.Formulas;
using NetGen.Generator.Graph;
using NetGen.Generator.Language;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.RReLU</c>: LeakyReLU with a slope that is random while training.</summary>
internal sealed record RReLU(double Lower, double Upper) : Activation
{
    private const double DefaultLower = 1.0 / 8, DefaultUpper = 1.0 / 3;

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.RReLUAttribute", Read);

    /// <summary>The slope at inference.</summary>
    public double NegativeSlope => (Lower + Upper) / 2;

    public override AppliedFormula Applied => LeakyReLU.Form.With(NegativeSlope);

    public override string Describe() => (Lower, Upper) == (DefaultLower, DefaultUpper) ? "RReLU" : new Description("RReLU", Lower, Upper).ToString();

    private static RReLU Read(Arguments arguments, Shape input)
    {
        double lower = arguments.Real("lower", DefaultLower, min: float.MinValue, max: float.MaxValue), upper = arguments.Real("upper", DefaultUpper, min: float.MinValue, max: float.MaxValue);
        if (lower > upper)
        {
            arguments.Object(RuleIds.InvalidArgument, FormattableString.Invariant($"lower must be at most upper, found {lower} > {upper}"), "lower", "upper");
        }

        return new(lower, upper);
    }
}
