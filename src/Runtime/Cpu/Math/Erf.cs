using System.Runtime.CompilerServices;
using static NetGen.Cpu.Coefficients;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>The error function, within 3 units in the last place, at tiny arguments too; NaN for NaN.</summary>
    /// <remarks>Near 0 by a polynomial, beyond 1 by its complement, which is twice the probability that a normal variable is above sqrt(2) |x|.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Erf<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        const float squareRootOf2 = 1.41421356f;
        TVector square = TSimd.Multiply(x, x), one = TSimd.Broadcast(1);
        TVector p = TSimd.MultiplyAdd(TSimd.Broadcast(Erf6), square, TSimd.Broadcast(Erf5));
        p = TSimd.MultiplyAdd(p, square, TSimd.Broadcast(Erf4));
        p = TSimd.MultiplyAdd(p, square, TSimd.Broadcast(Erf3));
        p = TSimd.MultiplyAdd(p, square, TSimd.Broadcast(Erf2));
        p = TSimd.MultiplyAdd(p, square, TSimd.Broadcast(Erf1));
        p = TSimd.MultiplyAdd(p, square, TSimd.Broadcast(Erf0));

        // From 3.9 on it is 1 to a float. |x| first: NaN stays NaN.
        TVector z = TSimd.Min(TSimd.Abs(x), TSimd.Broadcast(4));
        TVector e = Exp<TSimd, TVector>(TSimd.Negate(TSimd.Multiply(z, z)));
        TVector rest = TSimd.Multiply(Mills<TSimd, TVector>(TSimd.Multiply(z, TSimd.Broadcast(squareRootOf2))), TSimd.Add(e, e));
        return TSimd.Select(TSimd.LessThan(z, one), TSimd.Multiply(x, p), TSimd.CopySign(TSimd.Subtract(one, rest), x));
    }
}
