using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.nn.Hardtanh.</summary>
internal sealed class HardTanhLayer : ReferenceActivation
{
    public override ImmutableArray<Operator> Forms => [new HardTanh(-1, 1), new HardTanh(0, 6), new HardTanh(-0.5, 3), new HardTanh(-3, -0.25), new HardTanh(0.5, 1), new HardTanh(-2, 0)];

    public override IEnumerable<(string Attribute, string Rule, string? Argument, string Message)> Refused =>
    [
        ("HardTanh(2)", RuleIds.InvalidArgument, "min", "HardTanh(2): min must be below max, found 2 >= 1"),
        ("HardTanh(0.5, 0.5)", RuleIds.InvalidArgument, "min", "HardTanh(0.5, 0.5): min must be below max, found 0.5 >= 0.5"),
    ];

    protected override Func<T, T>? Function<T>(Activation activation) => activation is HardTanh { Min: var min, Max: var max }
        ? x => x < T.CreateChecked(min) ? T.CreateChecked(min) : x > T.CreateChecked(max) ? T.CreateChecked(max) : x
        : null;
}
