using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>x where it is positive, else alpha (e^x - 1), as <c>torch.nn.ELU</c>, within 3 units in the last place; NaN for NaN.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="alpha">Any number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector ELU<TSimd, TVector>(TVector x, float alpha)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct =>
        ScaledELU<TSimd, TVector>(x, 1, alpha);

    /// <summary>x times a scale where x is positive, else e^x - 1 times another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ScaledELU<TSimd, TVector>(TVector x, float positive, float negative)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        // Below -17.4 e^x - 1 is -1 to a float. x first: NaN stays NaN.
        TVector below = ModestExpM1<TSimd, TVector>(TSimd.Max(TSimd.Min(x, TSimd.Zero), TSimd.Broadcast(-18)));
        return TSimd.Select(TSimd.LessThan(TSimd.Zero, x), TSimd.Multiply(x, TSimd.Broadcast(positive)), TSimd.Multiply(below, TSimd.Broadcast(negative)));
    }
}
