using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>x where it is positive, else alpha (e^x - 1), as <c>torch.nn.ELU</c>, within 3 units in the last place; NaN for NaN.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="alpha">Any number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector ELU<TVector>(TVector x, float alpha)
        where TVector : struct, ISimd<TVector> =>
        ScaledELU<TVector>(x, 1, alpha);

    /// <summary>x times a scale where x is positive, else e^x - 1 times another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ScaledELU<TVector>(TVector x, float positive, float negative)
        where TVector : struct, ISimd<TVector>
    {
        // Below -17.4 e^x - 1 is -1 to a float. x first: NaN stays NaN.
        TVector below = ModestExpM1<TVector>(TVector.Max(TVector.Min(x, TVector.Zero), TVector.Broadcast(-18)));
        return TVector.Select(TVector.LessThan(TVector.Zero, x), TVector.Multiply(x, TVector.Broadcast(positive)), TVector.Multiply(below, TVector.Broadcast(negative)));
    }
}
