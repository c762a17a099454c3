using System.Collections.Immutable;

namespace NetGen.Generator.Operators;

/// <summary>1 / (1 + exp(-x)), as <c>torch.nn.Sigmoid</c>.</summary>
internal sealed record Sigmoid : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.SigmoidAttribute", (_, _) => new Sigmoid());

    protected override Bounds Results => new(0, 1);

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => true;

    public override string Describe() => "Sigmoid";
}
