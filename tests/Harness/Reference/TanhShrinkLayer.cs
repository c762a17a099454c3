using System.Collections.Immutable;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.nn.Tanhshrink.</summary>
internal sealed class TanhShrinkLayer : ReferenceActivation
{
    public override ImmutableArray<Operator> Forms => [new TanhShrink()];

    protected override Func<T, T>? Function<T>(Activation activation) => activation is TanhShrink
        ? x => T.CreateChecked(DoubleMath.TanhShrink(double.CreateChecked(x)))
        : null;
}
