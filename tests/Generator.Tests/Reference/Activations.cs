using System.Numerics;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Tests.Reference;

/// <summary>Functions of one element.</summary>
internal static class Activations
{
    public static Tensor<T> Of<T>(Activation activation, Tensor<T> input)
        where T : IFloatingPointIeee754<T> => Tensor<T>.Of(input.Shape, (c, z, y, x) => Of(activation, input[c, z, y, x]));

    private static T Of<T>(Activation activation, T x)
        where T : IFloatingPointIeee754<T> => activation switch
        {
            ReLU => T.Max(x, T.Zero),
            ReLU6 => T.Min(T.Max(x, T.Zero), T.CreateChecked(6)),
            LeakyReLU leaky => x > T.Zero ? x : x * T.CreateChecked(leaky.NegativeSlope),
            Sigmoid => T.One / (T.One + T.Exp(-x)),
            Tanh => T.Tanh(x),
            SiLU => x / (T.One + T.Exp(-x)),
            _ => throw new NotSupportedException($"{activation} has no reference."),
        };
}
