using System.Runtime.CompilerServices;
using static NetGen.Cpu.Coefficients;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>The error function, within 3 units in the last place, at tiny arguments too; NaN for NaN.</summary>
    /// <remarks>Near 0 by a polynomial, beyond 1 by its complement, which is twice the probability that a normal variable is above sqrt(2) |x|.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Erf<TVector>(TVector x)
        where TVector : struct, ISimd<TVector>
    {
        const float squareRootOf2 = 1.41421356f;
        TVector square = TVector.Multiply(x, x), one = TVector.Broadcast(1);
        TVector p = TVector.MultiplyAdd(TVector.Broadcast(Erf6), square, TVector.Broadcast(Erf5));
        p = TVector.MultiplyAdd(p, square, TVector.Broadcast(Erf4));
        p = TVector.MultiplyAdd(p, square, TVector.Broadcast(Erf3));
        p = TVector.MultiplyAdd(p, square, TVector.Broadcast(Erf2));
        p = TVector.MultiplyAdd(p, square, TVector.Broadcast(Erf1));
        p = TVector.MultiplyAdd(p, square, TVector.Broadcast(Erf0));

        // From 3.9 on it is 1 to a float. |x| first: NaN stays NaN.
        TVector z = TVector.Min(TVector.Abs(x), TVector.Broadcast(4));
        TVector e = Exp<TVector>(TVector.Negate(TVector.Multiply(z, z)));
        TVector rest = TVector.Multiply(Mills<TVector>(TVector.Multiply(z, TVector.Broadcast(squareRootOf2))), TVector.Add(e, e));
        return TVector.Select(TVector.LessThan(z, one), TVector.Multiply(x, p), TVector.CopySign(TVector.Subtract(one, rest), x));
    }
}
