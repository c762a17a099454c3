using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.nn.Softshrink.</summary>
internal sealed class SoftShrinkLayer : ReferenceActivation
{
    // Numbers that floats can be: near them little is left.
    public override ImmutableArray<Operator> Forms => [new SoftShrink(0.5), new SoftShrink(1.75), new SoftShrink(0), new SoftShrink(0.0625)];

    public override IEnumerable<(string Attribute, string Rule, string? Argument, string Message)> Refused =>
    [
        ("SoftShrink(-0.5)", RuleIds.InvalidArgument, "lambda", "lambda must be at least 0, found -0.5"),
        ("SoftShrink(double.NaN)", RuleIds.InvalidArgument, "lambda", "lambda must be a finite float, found NaN"),
    ];

    protected override Func<T, T>? Function<T>(Activation activation) => activation is SoftShrink { Lambda: var lambda }
        ? x => T.CopySign(T.Max(T.Abs(x) - T.CreateChecked(lambda), T.Zero), x)
        : null;
}
