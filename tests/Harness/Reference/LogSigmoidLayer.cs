using System.Collections.Immutable;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Tests.Reference;

/// <summary>torch.nn.LogSigmoid.</summary>
internal sealed class LogSigmoidLayer : ReferenceActivation
{
    public override ImmutableArray<Operator> Forms => [new LogSigmoid()];

    // ln(1 / (1 + e^-x)) = ln(e^x / (e^x + 1)): of the two the one whose exponential does not overflow.
    protected override Func<T, T>? Function<T>(Activation activation) => activation is LogSigmoid
        ? x => T.Min(x, T.Zero) - T.CreateChecked(DoubleMath.LogOnePlus(double.CreateChecked(T.Exp(-T.Abs(x)))))
        : null;
}
