using NetGen.Generator.Diagnostics;
using NetGen.Generator.Formulas;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.Softplus</c>.</summary>
internal sealed record Softplus(double Beta, double Threshold) : Activation
{
    private static readonly RealParameter BetaParameter = new("beta", "How sharp the bend is: any number but 0.", 1);

    private static readonly RealParameter ThresholdParameter = new("threshold", "Where `beta * x` is above it, the result is x.", 20);

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.SoftplusAttribute", [BetaParameter, ThresholdParameter], Read);

    public static readonly NamedFormula Form = new("Softplus", "beta * x > threshold ? x : log1p(exp(beta * x)) / beta", "beta", "threshold") { IsHandWritten = true };

    public override AppliedFormula Applied => Form.With(Beta, Threshold);

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(BetaParameter, Beta).With(ThresholdParameter, Threshold);

    private static Softplus Read(Arguments arguments, Shape input)
    {
        double beta = BetaParameter.Read(arguments);
        if ((float)beta == 0)
        {
            arguments.Object(RuleIds.InvalidArgument, "beta divides, so it must not be 0", BetaParameter.Name);
        }

        return new(beta, ThresholdParameter.Read(arguments));
    }
}
