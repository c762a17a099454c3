using System.Runtime.CompilerServices;
using static NetGen.Cpu.Coefficients;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>
    /// x Phi(x) = x (1 + erf(x / sqrt 2)) / 2, as <c>torch.nn.GELU</c>, within 8 units in the last place (60 without FMA); -0 below -14.4; NaN for NaN and for
    /// -infinity, as in PyTorch.
    /// </summary>
    /// <remarks>
    /// Through the complementary error function, so that nothing cancels where x is negative: Phi(-z) = erfc(z / sqrt 2) / 2 = e^(-z^2/2) t P(t), the form of Hastings,
    /// "Approximations for Digital Computers", 1955 (Abramowitz and Stegun 26.2.17), with more terms.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector GELU<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        // Beyond 15 the tail is 0 to a float. |x| first: NaN stays NaN.
        TVector one = TSimd.Broadcast(1), half = TSimd.Broadcast(-0.5f);
        TVector z = TSimd.Min(TSimd.Abs(x), TSimd.Broadcast(15));

        // What rounding z^2 loses would be multiplied by it in the exponential.
        TVector square = TSimd.Multiply(z, z), lost = TSimd.MultiplyAdd(z, z, TSimd.Negate(square));
        TVector n = Reduce<TSimd, TVector>(TSimd.Multiply(square, half), out TVector r);
        TVector e = Exp<TSimd, TVector>(n, TSimd.MultiplyAdd(lost, half, r));

        TVector tail = TSimd.Multiply(Mills<TSimd, TVector>(z), e);
        return TSimd.Multiply(x, TSimd.Select(TSimd.LessThan(x, TSimd.Zero), tail, TSimd.Subtract(one, tail)));
    }

    /// <summary>e^(z^2/2) times the probability that a normal variable is above z, for 0 &lt;= z &lt;= 15.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Mills<TSimd, TVector>(TVector z)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector one = TSimd.Broadcast(1), t = TSimd.Divide(one, TSimd.MultiplyAdd(z, TSimd.Broadcast(MillsStep), one));
        TVector p = TSimd.MultiplyAdd(TSimd.Broadcast(Mills8), t, TSimd.Broadcast(Mills7));
        p = TSimd.MultiplyAdd(p, t, TSimd.Broadcast(Mills6));
        p = TSimd.MultiplyAdd(p, t, TSimd.Broadcast(Mills5));
        p = TSimd.MultiplyAdd(p, t, TSimd.Broadcast(Mills4));
        p = TSimd.MultiplyAdd(p, t, TSimd.Broadcast(Mills3));
        p = TSimd.MultiplyAdd(p, t, TSimd.Broadcast(Mills2));
        p = TSimd.MultiplyAdd(p, t, TSimd.Broadcast(Mills1));
        p = TSimd.MultiplyAdd(p, t, TSimd.Broadcast(Mills0));
        return TSimd.Multiply(p, t);
    }

    /// <summary>
    /// x (1 + tanh(u)) / 2 with u = sqrt(2 / pi) (x + 0.044715 x^3), as <c>torch.nn.GELU("tanh")</c>; -0 below -10.5; NaN for NaN and for -infinity, as in PyTorch.
    /// Within 3 units in the last place where x is positive; below, u's rounding counts as often as the exponent is large: 20 where the result is above 1e-5, 300 at most.
    /// </summary>
    /// <remarks>(1 + tanh(u)) / 2 = 1 / (1 + e^(-2u)), which cancels nothing.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector TanhGELU<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        const double factor = -1.5957691216057308; // -2 sqrt(2 / pi)
        TVector one = TSimd.Broadcast(1), slope = TSimd.MultiplyAdd(TSimd.Multiply(x, x), TSimd.Broadcast((float)(factor * 0.044715)), TSimd.Broadcast((float)factor));
        return TSimd.Divide(x, TSimd.Add(one, Exp<TSimd, TVector>(TSimd.Multiply(x, slope))));
    }
}
