using System.Collections.Immutable;

namespace NetGen.Generator.Operators;

/// <summary>x * tanh(ln(1 + exp(x))), as <c>torch.nn.Mish</c>.</summary>
internal sealed record Mish : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.MishAttribute", (_, _) => new Mish());

    protected override Bounds Results => new(-1, double.PositiveInfinity);

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => inputs[0];

    public override string Describe() => "Mish";
}
