using System.ComponentModel;
using System.Runtime.CompilerServices;
using static NetGen.Cpu.Coefficients;

namespace NetGen.Cpu;

/// <summary>Activations and other functions of numbers, on the vectors of any <see cref="ISimd{TVector}"/>. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class VectorMath
{
    // Adding 1.5 * 2^23 and subtracting it again rounds to a whole number: above 2^23 floats are whole.
    private const float RoundingShift = 12582912;

    /// <summary>e^x, within 1.1 units in the last place (2 without FMA); gradual underflow to 0, overflow to infinity, NaN for NaN.</summary>
    /// <remarks>
    /// Cody and Waite, "Software Manual for the Elementary Functions", 1980, chapter 6, with a polynomial in place of their rational function. Several times as fast
    /// as the framework's vectorised Exp, which computes in double.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Exp<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        // Beyond these it is infinite or 0 anyway, and within them n is small enough for Scale. x first: NaN stays NaN.
        x = TSimd.Max(TSimd.Min(x, TSimd.Broadcast(89)), TSimd.Broadcast(-105));
        TVector n = Reduce<TSimd, TVector>(x, out TVector r);
        return Exp<TSimd, TVector>(n, r);
    }

    /// <summary>2^n e^r, with n and r as <see cref="Reduce"/> makes them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Exp<TSimd, TVector>(TVector n, TVector r)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector one = TSimd.Broadcast(1);
        TVector p = TSimd.MultiplyAdd(ExpQuotient<TSimd, TVector>(r), r, one);
        return TSimd.Scale(TSimd.MultiplyAdd(p, r, one), n);
    }

    /// <summary>e^x - 1, within 3 units in the last place, at tiny arguments too; overflow to infinity, NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector ExpM1<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        // Below -17.4 it is -1 to a float. 2^128 is none, so where n is 128 the result is doubled. x first: NaN stays NaN.
        TVector one = TSimd.Broadcast(1);
        x = TSimd.Max(TSimd.Min(x, TSimd.Broadcast(89)), TSimd.Broadcast(-18));
        TVector n = Reduce<TSimd, TVector>(x, out TVector r);
        TVector most = TSimd.Min(n, TSimd.Broadcast(127));
        return TSimd.Multiply(ExpM1<TSimd, TVector>(most, r), TSimd.Add(TSimd.Subtract(n, most), one));
    }

    /// <summary>e^x - 1 for |x| of at most 87; NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ModestExpM1<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector n = Reduce<TSimd, TVector>(x, out TVector r);
        return ExpM1<TSimd, TVector>(n, r);
    }

    /// <summary>2^n e^r - 1, with n and r as <see cref="Reduce"/> makes them, n at most 127.</summary>
    /// <remarks>2^n (e^r - 1) + (2^n - 1), of which the second part is exact and never cancels much of the first.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ExpM1<TSimd, TVector>(TVector n, TVector r)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector em1 = TSimd.MultiplyAdd(TSimd.Multiply(r, r), ExpQuotient<TSimd, TVector>(r), r);
        TVector power = TSimd.Scale(TSimd.Broadcast(1), n);
        return TSimd.MultiplyAdd(power, em1, TSimd.Subtract(power, TSimd.Broadcast(1)));
    }

    /// <summary>x = n ln 2 + r; returns n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Reduce<TSimd, TVector>(TVector x, out TVector r)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector shift = TSimd.Broadcast(RoundingShift);
        TVector n = TSimd.Subtract(TSimd.MultiplyAdd(x, TSimd.Broadcast(Log2E), shift), shift);
        r = TSimd.MultiplyAdd(n, TSimd.Broadcast(-Ln2Low), TSimd.MultiplyAdd(n, TSimd.Broadcast(-Ln2High), x));
        return n;
    }

    /// <summary>(e^r - 1 - r) / r^2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ExpQuotient<TSimd, TVector>(TVector r)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector q = TSimd.MultiplyAdd(TSimd.Broadcast(Exp6), r, TSimd.Broadcast(Exp5));
        q = TSimd.MultiplyAdd(q, r, TSimd.Broadcast(Exp4));
        q = TSimd.MultiplyAdd(q, r, TSimd.Broadcast(Exp3));
        return TSimd.MultiplyAdd(q, r, TSimd.Broadcast(Exp2));
    }
}
