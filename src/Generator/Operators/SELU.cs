using System.Collections.Immutable;

namespace NetGen.Generator.Operators;

/// <summary>scale * x where x is positive, else scale * alpha * (exp(x) - 1), as <c>torch.nn.SELU</c>.</summary>
internal sealed record SELU : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.SELUAttribute", (_, _) => new SELU());

    protected override Bounds Results => new(-2, double.PositiveInfinity);

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => inputs[0];

    public override string Describe() => "SELU";
}
