using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>As <c>torch.nn.LeakyReLU</c>.</summary>
internal sealed record LeakyReLU(double NegativeSlope) : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.LeakyReLUAttribute",
        (arguments, _) => new LeakyReLU(arguments.Real("negativeSlope", 0.01, min: float.MinValue, max: float.MaxValue)));

    public static readonly NamedFormula Form = new("LeakyReLU", "x > 0 ? x : negativeSlope * x", "negativeSlope");

    public override AppliedFormula Applied => Form.With(NegativeSlope);

    public override string Describe() => NegativeSlope == 0.01 ? "LeakyReLU" : new Description("LeakyReLU", NegativeSlope).ToString();
}
