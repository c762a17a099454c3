using System.Runtime.CompilerServices;
using static NetGen.Cpu.Coefficients;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>
    /// ln(1 + e^y) / beta with y = beta x, and x itself where y is above a threshold, as <c>torch.nn.Softplus</c>, within 3 units in the last place of what it is
    /// for the rounded y; gradual underflow to 0, nothing overflows; NaN for NaN.
    /// </summary>
    /// <param name="x">The argument.</param>
    /// <param name="beta">Any number but 0.</param>
    /// <param name="threshold">Any number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Softplus<TSimd, TVector>(TVector x, float beta, float threshold)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector y = TSimd.Multiply(x, TSimd.Broadcast(beta)), soft = Softplus<TSimd, TVector>(y);
        return TSimd.Select(TSimd.LessThan(TSimd.Broadcast(threshold), y), x, TSimd.Multiply(soft, TSimd.Broadcast(1 / beta)));
    }

    /// <summary>ln(1 + e^x), within 3 units in the last place; gradual underflow to 0, nothing overflows; NaN for NaN.</summary>
    /// <remarks>max(x, 0) + ln(1 + e^-|x|), whose exponential is at most 1.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Softplus<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct =>
        TSimd.Add(TSimd.Max(x, TSimd.Zero), Log1POfFraction<TSimd, TVector>(Exp<TSimd, TVector>(TSimd.Negate(TSimd.Abs(x)))));

    /// <summary>ln(1 + e) for 0 &lt;= e &lt;= 1, at tiny arguments as exact as at others; NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Log1POfFraction<TSimd, TVector>(TVector e)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector q = TSimd.MultiplyAdd(TSimd.Broadcast(Log1P10), e, TSimd.Broadcast(Log1P9));
        q = TSimd.MultiplyAdd(q, e, TSimd.Broadcast(Log1P8));
        q = TSimd.MultiplyAdd(q, e, TSimd.Broadcast(Log1P7));
        q = TSimd.MultiplyAdd(q, e, TSimd.Broadcast(Log1P6));
        q = TSimd.MultiplyAdd(q, e, TSimd.Broadcast(Log1P5));
        q = TSimd.MultiplyAdd(q, e, TSimd.Broadcast(Log1P4));
        q = TSimd.MultiplyAdd(q, e, TSimd.Broadcast(Log1P3));
        q = TSimd.MultiplyAdd(q, e, TSimd.Broadcast(Log1P2));
        return TSimd.MultiplyAdd(TSimd.Multiply(e, e), q, e);
    }
}
