using System.Collections.Immutable;

namespace NetGen.Generator.Operators;

/// <summary>x where x is positive, else alpha * (exp(x) - 1), as <c>torch.nn.ELU</c>.</summary>
internal sealed record ELU(double Alpha) : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule(
        "NetGen.ELUAttribute",
        (arguments, _) => new ELU(arguments.Real("alpha", 1, min: float.MinValue, max: float.MaxValue)));

    protected override Bounds Results => new(Math.Min(-Alpha, 0), double.PositiveInfinity);

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => inputs[0] || Alpha <= 0;

    public override string Describe() => Alpha == 1 ? "ELU" : new Description("ELU", Alpha).ToString();
}
