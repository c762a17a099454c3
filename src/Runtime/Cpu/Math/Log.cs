using System.Runtime.CompilerServices;
using static NetGen.Cpu.Coefficients;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>The natural logarithm, within 2 units in the last place; -infinity for 0, NaN below 0 and for NaN.</summary>
    /// <remarks>ln(2^n (1 + f)) = n ln 2 + ln(1 + f): Cody and Waite, "Software Manual for the Elementary Functions", 1980, chapter 5, with a polynomial in place of their rational function.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Log<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        const float leastNormal = 1.17549435e-38f, mantissa = 8388608, squareRootOf2 = 1.41421356f;
        TVector zero = TSimd.Zero, one = TSimd.Broadcast(1), infinity = TSimd.Broadcast(float.PositiveInfinity);

        // Denormal numbers have no exponent of their own.
        TVector denormal = TSimd.LessThan(x, TSimd.Broadcast(leastNormal));
        TVector normal = TSimd.Select(denormal, TSimd.Multiply(x, TSimd.Broadcast(mantissa)), x);
        TVector n = TSimd.Subtract(TSimd.Exponent(normal), TSimd.Select(denormal, TSimd.Broadcast(23), zero));
        TVector m = TSimd.Significand(normal);
        TVector large = TSimd.LessThan(TSimd.Broadcast(squareRootOf2), m);
        n = TSimd.Select(large, TSimd.Add(n, one), n);
        TVector f = TSimd.Subtract(TSimd.Select(large, TSimd.Multiply(m, TSimd.Broadcast(0.5f)), m), one);

        TVector q = TSimd.MultiplyAdd(TSimd.Broadcast(Log10), f, TSimd.Broadcast(Log9));
        q = TSimd.MultiplyAdd(q, f, TSimd.Broadcast(Log8));
        q = TSimd.MultiplyAdd(q, f, TSimd.Broadcast(Log7));
        q = TSimd.MultiplyAdd(q, f, TSimd.Broadcast(Log6));
        q = TSimd.MultiplyAdd(q, f, TSimd.Broadcast(Log5));
        q = TSimd.MultiplyAdd(q, f, TSimd.Broadcast(Log4));
        q = TSimd.MultiplyAdd(q, f, TSimd.Broadcast(Log3));
        q = TSimd.MultiplyAdd(q, f, TSimd.Broadcast(Log2));
        TVector low = TSimd.MultiplyAdd(TSimd.Multiply(f, f), q, TSimd.Multiply(n, TSimd.Broadcast(Ln2Low)));
        TVector log = TSimd.MultiplyAdd(n, TSimd.Broadcast(Ln2High), TSimd.Add(low, f));

        // 0 - infinity is -infinity, NaN - infinity is NaN.
        TVector rest = TSimd.Select(TSimd.LessThan(x, zero), TSimd.Broadcast(float.NaN), TSimd.Subtract(x, infinity));
        return TSimd.Select(TSimd.LessThan(zero, x), TSimd.Select(TSimd.LessThan(x, infinity), log, x), rest);
    }
}
