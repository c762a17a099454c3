using System.Numerics;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Tests.Reference;

/// <summary>Functions of one element.</summary>
internal static class Activations
{
    public static Tensor<T> Of<T>(Activation activation, Tensor<T> input)
        where T : IFloatingPointIeee754<T> => Tensor<T>.Of(input.Shape, (c, z, y, x) => Of(activation, input[c, z, y, x]));

    public static Tensor<T> Of<T>(PReLU prelu, Tensor<T> input, T[] slopes)
        where T : IFloatingPointIeee754<T> => Tensor<T>.Of(input.Shape, (c, z, y, x) => Leaky(input[c, z, y, x], slopes[prelu.NumParameters == 1 ? 0 : c]));

    private static T Of<T>(Activation activation, T x)
        where T : IFloatingPointIeee754<T> => activation switch
        {
            ReLU => T.Max(x, T.Zero),
            ReLU6 => T.Min(T.Max(x, T.Zero), T.CreateChecked(6)),
            LeakyReLU leaky => Leaky(x, T.CreateChecked(leaky.NegativeSlope)),
            RReLU leaky => Leaky(x, T.CreateChecked((leaky.Lower + leaky.Upper) / 2)),
            Sigmoid => T.One / (T.One + T.Exp(-x)),
            Tanh => T.Tanh(x),
            SiLU => x / (T.One + T.Exp(-x)),
            ELU elu => x > T.Zero ? x : T.CreateChecked(elu.Alpha) * Exactly(DoubleMath.ExpM1, x),
            SELU => T.CreateChecked(1.0507009873554804934193349852946) * (x > T.Zero ? x : T.CreateChecked(1.6732632423543772848170429916717) * Exactly(DoubleMath.ExpM1, x)),
            GELU { IsTanh: false } => x * Exactly(DoubleMath.NormalDistribution, x),
            GELU => x / (T.One + T.Exp(T.CreateChecked(-2 * Math.Sqrt(2 / Math.PI)) * (x + (T.CreateChecked(0.044715) * x * x * x)))),
            HardSigmoid => T.Clamp(x + T.CreateChecked(3), T.Zero, T.CreateChecked(6)) / T.CreateChecked(6),
            HardSwish => x * T.Clamp(x + T.CreateChecked(3), T.Zero, T.CreateChecked(6)) / T.CreateChecked(6),
            Softplus plus => Softplus(x, T.CreateChecked(plus.Beta), T.CreateChecked(plus.Threshold)),
            Mish => x * T.Tanh(Softplus(x, T.One, T.CreateChecked(30))),
            FormulaActivation user => new FormulaValue<T>(user.Formula.ToString(), x).Compute(),
            _ => throw new NotSupportedException($"{activation} has no reference."),
        };

    private static T Leaky<T>(T x, T slope)
        where T : IFloatingPointIeee754<T> => x > T.Zero ? x : x * slope;

    private static T Softplus<T>(T x, T beta, T threshold)
        where T : IFloatingPointIeee754<T> => beta * x > threshold ? x : Exactly(DoubleMath.LogOnePlus, T.Exp(beta * x)) / beta;

    /// <summary>A function in double precision, rounded: what the framework has for it may cancel.</summary>
    private static T Exactly<T>(Func<double, double> function, T x)
        where T : IFloatingPointIeee754<T> => T.CreateChecked(function(double.CreateChecked(x)));
}
