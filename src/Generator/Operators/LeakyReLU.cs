using System.Collections.Immutable;

namespace NetGen.Generator.Operators;

/// <summary>x where x is positive, else x times a slope, as <c>torch.nn.LeakyReLU</c>.</summary>
internal sealed record LeakyReLU(double NegativeSlope) : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.LeakyReLUAttribute",
        (arguments, _) => new LeakyReLU(arguments.Real("negativeSlope", 0.01, min: float.MinValue, max: float.MaxValue)));

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => inputs[0] || NegativeSlope <= 0;

    public override string Describe() => NegativeSlope == 0.01 ? "LeakyReLU" : new Description("LeakyReLU", NegativeSlope).ToString();
}
