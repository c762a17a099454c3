using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.nn.CELU.</summary>
internal sealed class CELULayer : ReferenceActivation
{
    // Of an alpha below 0, which the goldens have, e^(x / alpha) overflows before the result does.
    public override ImmutableArray<Operator> Forms => [new CELU(1), new CELU(2.5), new CELU(0.75), new CELU(0.1)];

    // Where x / alpha is denormal it has lost digits, and what is left of it is multiplied by alpha.
    public override double Negligible => 2.5 * LeastDenormal;

    public override IEnumerable<(string Attribute, string Rule, string? Argument, string Message)> Refused =>
    [
        ("CELU(0)", RuleIds.InvalidArgument, "alpha", "CELU(0): alpha divides, so it must not be 0"),
        ("CELU(1e-60)", RuleIds.InvalidArgument, "alpha", "CELU(1E-60): alpha divides, so it must not be 0"),
    ];

    protected override Func<T, T>? Function<T>(Activation activation) => activation is CELU { Alpha: var alpha }
        ? x => x > T.Zero ? x : T.CreateChecked(alpha * DoubleMath.ExpM1(double.CreateChecked(x) / alpha))
        : null;
}
