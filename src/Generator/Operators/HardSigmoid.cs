using System.Collections.Immutable;

namespace NetGen.Generator.Operators;

/// <summary>min(max(x + 3, 0), 6) / 6, as <c>torch.nn.Hardsigmoid</c>.</summary>
internal sealed record HardSigmoid : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.HardSigmoidAttribute", (_, _) => new HardSigmoid());

    protected override Bounds Results => new(0, 1);

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => true;

    public override string Describe() => "HardSigmoid";
}
