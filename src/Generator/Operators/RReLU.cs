using NetGen.Generator.Diagnostics;
using NetGen.Generator.Formulas;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.RReLU</c>: LeakyReLU with a slope that is random while training.</summary>
internal sealed record RReLU(double Lower, double Upper) : Activation
{
    private static readonly RealParameter LowerParameter = new("lower", "The lower bound of the slope.", 1.0 / 8) { Fraction = "1/8" };

    private static readonly RealParameter UpperParameter = new("upper", "The upper bound of the slope.", 1.0 / 3) { Fraction = "1/3" };

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.RReLUAttribute", [LowerParameter, UpperParameter], Read);

    /// <summary>The slope at inference.</summary>
    public double NegativeSlope => (Lower + Upper) / 2;

    public override AppliedFormula Applied => LeakyReLU.Form.With(NegativeSlope);

    public override string Name => Layer.Name;

    protected override Description Describe(Description description)
    {
        // One bound says little without the other.
        bool isWritten = !LowerParameter.IsDefault(Lower) || !UpperParameter.IsDefault(Upper);
        return description.With(LowerParameter, Lower, isWritten).With(UpperParameter, Upper, isWritten);
    }

    private static RReLU Read(Arguments arguments, Shape input)
    {
        double lower = LowerParameter.Read(arguments), upper = UpperParameter.Read(arguments);
        if (lower > upper)
        {
            arguments.Object(RuleIds.InvalidArgument, FormattableString.Invariant($"lower must be at most upper, found {lower} > {upper}"), LowerParameter.Name, UpperParameter.Name);
        }

        return new(lower, upper);
    }
}
