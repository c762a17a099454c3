using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Language;

namespace NetGen.Generator.Operators;

/// <summary>ln(1 + exp(beta * x)) / beta, and x where beta * x is above a threshold, as <c>torch.nn.Softplus</c>.</summary>
internal sealed record Softplus(double Beta, double Threshold) : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.SoftplusAttribute", Read);

    // Below 0 a threshold lets negative numbers through.
    public override bool IsNonNegative(ImmutableArray<bool> inputs) => Beta > 0 && (Threshold >= 0 || inputs[0]);

    protected override Bounds Results => Beta > 0 && Threshold >= 0 ? new(0, double.PositiveInfinity) : Bounds.None;

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
