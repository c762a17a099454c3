using System.Collections.Immutable;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.nn.Softsign.</summary>
internal sealed class SoftsignLayer : ReferenceActivation
{
    public override ImmutableArray<Operator> Forms => [new Softsign()];

    protected override Func<T, T>? Function<T>(Activation activation) => activation is Softsign
        ? x => x / (T.Abs(x) + T.One)
        : null;
}
