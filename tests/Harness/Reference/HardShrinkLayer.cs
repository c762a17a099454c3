using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.nn.Hardshrink.</summary>
internal sealed class HardShrinkLayer : ReferenceActivation
{
    // Numbers that floats can be: elsewhere what a float is rounded to is on the other side of the jump. One below zero leaves all as it is.
    public override ImmutableArray<Operator> Forms => [new HardShrink(0.5), new HardShrink(1.75), new HardShrink(0), new HardShrink(-1), new HardShrink(0.0625)];

    public override IEnumerable<(string Attribute, string Rule, string? Argument, string Message)> Refused =>
    [
        ("HardShrink(double.NaN)", RuleIds.InvalidArgument, "lambda", "lambda must be a finite float, found NaN"),
        ("HardShrink(1e39)", RuleIds.InvalidArgument, "lambda", "lambda must be a finite float, found 1E+39"),
    ];

    protected override Func<T, T>? Function<T>(Activation activation) => activation is HardShrink { Lambda: var lambda }
        ? x => x >= T.CreateChecked(-lambda) && x <= T.CreateChecked(lambda) ? T.Zero : x
        : null;
}
