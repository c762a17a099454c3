using System.Collections.Immutable;

namespace NetGen.Generator.Operators;

/// <summary>x / (1 + exp(-x)), as <c>torch.nn.SiLU</c>.</summary>
internal sealed record SiLU : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.SiLUAttribute", (_, _) => new SiLU());

    protected override Bounds Results => new(-1, double.PositiveInfinity);

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => inputs[0];

    public override string Describe() => "SiLU";
}
