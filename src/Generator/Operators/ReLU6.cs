using System.Collections.Immutable;

namespace NetGen.Generator.Operators;

/// <summary>min(max(x, 0), 6), as <c>torch.nn.ReLU6</c>.</summary>
internal sealed record ReLU6 : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.ReLU6Attribute", (_, _) => new ReLU6());

    protected override Bounds Results => new(0, 6);

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => true;

    public override string Describe() => "ReLU6";
}
