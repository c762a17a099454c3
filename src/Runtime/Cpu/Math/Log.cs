using System.Runtime.CompilerServices;
using static NetGen.Cpu.Coefficients;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>The natural logarithm, within 2 units in the last place; -infinity for 0, NaN below 0 and for NaN.</summary>
    /// <remarks>ln(2^n (1 + f)) = n ln 2 + ln(1 + f): Cody and Waite, "Software Manual for the Elementary Functions", 1980, chapter 5, with a polynomial in place of their rational function.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Log<TVector>(TVector x)
        where TVector : struct, ISimd<TVector>
    {
        const float leastNormal = 1.17549435e-38f, mantissa = 8388608, squareRootOf2 = 1.41421356f;
        TVector zero = TVector.Zero, one = TVector.Broadcast(1), infinity = TVector.Broadcast(float.PositiveInfinity);

        // Denormal numbers have no exponent of their own.
        TVector denormal = TVector.LessThan(x, TVector.Broadcast(leastNormal));
        TVector normal = TVector.Select(denormal, TVector.Multiply(x, TVector.Broadcast(mantissa)), x);
        TVector n = TVector.Subtract(TVector.Exponent(normal), TVector.Select(denormal, TVector.Broadcast(23), zero));
        TVector m = TVector.Significand(normal);
        TVector large = TVector.LessThan(TVector.Broadcast(squareRootOf2), m);
        n = TVector.Select(large, TVector.Add(n, one), n);
        TVector f = TVector.Subtract(TVector.Select(large, TVector.Multiply(m, TVector.Broadcast(0.5f)), m), one);

        TVector q = TVector.MultiplyAdd(TVector.Broadcast(Log10), f, TVector.Broadcast(Log9));
        q = TVector.MultiplyAdd(q, f, TVector.Broadcast(Log8));
        q = TVector.MultiplyAdd(q, f, TVector.Broadcast(Log7));
        q = TVector.MultiplyAdd(q, f, TVector.Broadcast(Log6));
        q = TVector.MultiplyAdd(q, f, TVector.Broadcast(Log5));
        q = TVector.MultiplyAdd(q, f, TVector.Broadcast(Log4));
        q = TVector.MultiplyAdd(q, f, TVector.Broadcast(Log3));
        q = TVector.MultiplyAdd(q, f, TVector.Broadcast(Log2));
        TVector low = TVector.MultiplyAdd(TVector.Multiply(f, f), q, TVector.Multiply(n, TVector.Broadcast(Ln2Low)));
        TVector log = TVector.MultiplyAdd(n, TVector.Broadcast(Ln2High), TVector.Add(low, f));

        // 0 - infinity is -infinity, NaN - infinity is NaN.
        TVector rest = TVector.Select(TVector.LessThan(x, zero), TVector.Broadcast(float.NaN), TVector.Subtract(x, infinity));
        return TVector.Select(TVector.LessThan(zero, x), TVector.Select(TVector.LessThan(x, infinity), log, x), rest);
    }
}
