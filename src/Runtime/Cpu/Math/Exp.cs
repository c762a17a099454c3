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
    public static TVector Exp<TVector>(TVector x)
        where TVector : struct, ISimd<TVector>
    {
        // Beyond these it is infinite or 0 anyway, and within them n is small enough for Scale. x first: NaN stays NaN.
        x = TVector.Max(TVector.Min(x, TVector.Broadcast(89)), TVector.Broadcast(-105));
        TVector n = Reduce<TVector>(x, out TVector r);
        return Exp<TVector>(n, r);
    }

    /// <summary>2^n e^r, with n and r as <see cref="Reduce"/> makes them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Exp<TVector>(TVector n, TVector r)
        where TVector : struct, ISimd<TVector>
    {
        TVector one = TVector.Broadcast(1);
        TVector p = TVector.MultiplyAdd(ExpQuotient<TVector>(r), r, one);
        return TVector.Scale(TVector.MultiplyAdd(p, r, one), n);
    }

    /// <summary>e^x - 1, within 3 units in the last place, at tiny arguments too; overflow to infinity, NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector ExpM1<TVector>(TVector x)
        where TVector : struct, ISimd<TVector>
    {
        // Below -17.4 it is -1 to a float. 2^128 is none, so where n is 128 the result is doubled. x first: NaN stays NaN.
        TVector one = TVector.Broadcast(1);
        x = TVector.Max(TVector.Min(x, TVector.Broadcast(89)), TVector.Broadcast(-18));
        TVector n = Reduce<TVector>(x, out TVector r);
        TVector most = TVector.Min(n, TVector.Broadcast(127));
        return TVector.Multiply(ExpM1<TVector>(most, r), TVector.Add(TVector.Subtract(n, most), one));
    }

    /// <summary>e^x - 1 for |x| of at most 87; NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ModestExpM1<TVector>(TVector x)
        where TVector : struct, ISimd<TVector>
    {
        TVector n = Reduce<TVector>(x, out TVector r);
        return ExpM1<TVector>(n, r);
    }

    /// <summary>2^n e^r - 1, with n and r as <see cref="Reduce"/> makes them, n at most 127.</summary>
    /// <remarks>2^n (e^r - 1) + (2^n - 1), of which the second part is exact and never cancels much of the first.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ExpM1<TVector>(TVector n, TVector r)
        where TVector : struct, ISimd<TVector>
    {
        TVector em1 = TVector.MultiplyAdd(TVector.Multiply(r, r), ExpQuotient<TVector>(r), r);
        TVector power = TVector.Scale(TVector.Broadcast(1), n);
        return TVector.MultiplyAdd(power, em1, TVector.Subtract(power, TVector.Broadcast(1)));
    }

    /// <summary>x = n ln 2 + r; returns n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Reduce<TVector>(TVector x, out TVector r)
        where TVector : struct, ISimd<TVector>
    {
        TVector shift = TVector.Broadcast(RoundingShift);
        TVector n = TVector.Subtract(TVector.MultiplyAdd(x, TVector.Broadcast(Log2E), shift), shift);
        r = TVector.MultiplyAdd(n, TVector.Broadcast(-Ln2Low), TVector.MultiplyAdd(n, TVector.Broadcast(-Ln2High), x));
        return n;
    }

    /// <summary>(e^r - 1 - r) / r^2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ExpQuotient<TVector>(TVector r)
        where TVector : struct, ISimd<TVector>
    {
        TVector q = TVector.MultiplyAdd(TVector.Broadcast(Exp6), r, TVector.Broadcast(Exp5));
        q = TVector.MultiplyAdd(q, r, TVector.Broadcast(Exp4));
        q = TVector.MultiplyAdd(q, r, TVector.Broadcast(Exp3));
        return TVector.MultiplyAdd(q, r, TVector.Broadcast(Exp2));
    }
}
