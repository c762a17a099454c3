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
    public static TVector Softplus<TVector>(TVector x, float beta, float threshold)
        where TVector : struct, ISimd<TVector>
    {
        TVector y = TVector.Multiply(x, TVector.Broadcast(beta)), soft = Softplus<TVector>(y);
        return TVector.Select(TVector.LessThan(TVector.Broadcast(threshold), y), x, TVector.Multiply(soft, TVector.Broadcast(1 / beta)));
    }

    /// <summary>ln(1 + e^x), within 3 units in the last place; gradual underflow to 0, nothing overflows; NaN for NaN.</summary>
    /// <remarks>max(x, 0) + ln(1 + e^-|x|), whose exponential is at most 1.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Softplus<TVector>(TVector x)
        where TVector : struct, ISimd<TVector> =>
        TVector.Add(TVector.Max(x, TVector.Zero), Log1POfFraction<TVector>(Exp<TVector>(TVector.Negate(TVector.Abs(x)))));

    /// <summary>ln(1 + e) for 0 &lt;= e &lt;= 1, at tiny arguments as exact as at others; NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Log1POfFraction<TVector>(TVector e)
        where TVector : struct, ISimd<TVector>
    {
        TVector q = TVector.MultiplyAdd(TVector.Broadcast(Log1P10), e, TVector.Broadcast(Log1P9));
        q = TVector.MultiplyAdd(q, e, TVector.Broadcast(Log1P8));
        q = TVector.MultiplyAdd(q, e, TVector.Broadcast(Log1P7));
        q = TVector.MultiplyAdd(q, e, TVector.Broadcast(Log1P6));
        q = TVector.MultiplyAdd(q, e, TVector.Broadcast(Log1P5));
        q = TVector.MultiplyAdd(q, e, TVector.Broadcast(Log1P4));
        q = TVector.MultiplyAdd(q, e, TVector.Broadcast(Log1P3));
        q = TVector.MultiplyAdd(q, e, TVector.Broadcast(Log1P2));
        return TVector.MultiplyAdd(TVector.Multiply(e, e), q, e);
    }
}
