using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.nn.Threshold.</summary>
internal sealed class ThresholdLayer : ReferenceActivation
{
    // Limits that floats can be: elsewhere what a float is rounded to is on the other side of the jump.
    public override ImmutableArray<Operator> Forms => [new Threshold(0, 0), new Threshold(0.25, -3), new Threshold(-1, 2), new Threshold(-1.5, -1.5), new Threshold(0.0625, 0.5)];

    public override IEnumerable<(string Attribute, string Rule, string? Argument, string Message)> Refused =>
    [
        ("Threshold(double.NegativeInfinity, 0)", RuleIds.InvalidArgument, "threshold", "threshold must be a finite float, found -Infinity"),
        ("Threshold(0, 1e39)", RuleIds.InvalidArgument, "value", "value must be a finite float, found 1E+39"),
    ];

    protected override Func<T, T>? Function<T>(Activation activation) => activation is Threshold { Limit: var limit, Value: var value }
        ? x => x > T.CreateChecked(limit) ? x : T.CreateChecked(value)
        : null;
}
