using NetGen.Generator.Formulas;
using NetGen.Generator.Operators.Parameters;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.LeakyReLU</c>.</summary>
internal sealed record LeakyReLU(double NegativeSlope) : Activation
{
    private static readonly RealParameter NegativeSlopeParameter = new("negativeSlope", "The slope where x is negative.", 0.01);

    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.LeakyReLUAttribute",
        [NegativeSlopeParameter],
        (arguments, _) => new LeakyReLU(NegativeSlopeParameter.Read(arguments)));

    public static readonly NamedFormula Form = new("LeakyReLU", "x > 0 ? x : negativeSlope * x", "negativeSlope");

    public override AppliedFormula Applied => Form.With(NegativeSlope);

    public override string Name => Layer.Name;

    protected override Description Describe(Description description) => description.With(NegativeSlopeParameter, NegativeSlope);
}
