using System.Collections.Immutable;

namespace NetGen.Generator.Operators;

/// <summary>x * min(max(x + 3, 0), 6) / 6, as <c>torch.nn.Hardswish</c>.</summary>
internal sealed record HardSwish : Activation
{
    public static readonly LayerDefinition Layer = LayerDefinition.OfModule("NetGen.HardSwishAttribute", (_, _) => new HardSwish());

    protected override Bounds Results => new(-1, double.PositiveInfinity);

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => inputs[0];

    public override string Describe() => "HardSwish";
}
