using System.Collections.Immutable;

namespace NetGen.Generator.Operators;

/// <summary>
/// x * Phi(x), with Phi the distribution function of a normal variable, or its approximation by tanh, as <c>torch.nn.GELU</c>.
/// </summary>
/// <param name="IsTanh">PyTorch's <c>approximate='tanh'</c>.</param>
internal sealed record GELU(bool IsTanh) : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.GELUAttribute", (arguments, _) => new GELU(arguments.Choice("approximate", "none", "tanh") == "tanh"));

    protected override Bounds Results => new(-1, double.PositiveInfinity);

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => inputs[0];

    public override string Describe() => IsTanh ? new Description("GELU", "tanh").ToString() : "GELU";
}
