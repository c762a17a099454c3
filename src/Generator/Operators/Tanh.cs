using System.Collections.Immutable;

namespace NetGen.Generator.Operators;

/// <summary>(exp(x) - exp(-x)) / (exp(x) + exp(-x)), as <c>torch.nn.Tanh</c>.</summary>
internal sealed record Tanh : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.TanhAttribute", (_, _) => new Tanh());

    protected override Bounds Results => new(-1, 1);

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => inputs[0];

    public override string Describe() => "Tanh";
}
