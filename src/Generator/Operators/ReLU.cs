using System.Collections.Immutable;

namespace NetGen.Generator.Operators;

/// <summary>max(x, 0), as <c>torch.nn.ReLU</c>.</summary>
internal sealed record ReLU : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.ReLUAttribute", (_, _) => new ReLU());

    protected override Bounds Results => new(0, double.PositiveInfinity);

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => true;

    public override string Describe() => "ReLU";
}
