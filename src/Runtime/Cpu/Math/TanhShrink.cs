using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>x - tanh(x), as <c>torch.nn.Tanhshrink</c>, within 4 units in the last place, at tiny arguments too; NaN for NaN.</summary>
    /// <remarks>
    /// Up to 1 by the sixth convergent of Lambert's continued fraction (Abramowitz and Stegun 4.5.70), from which x is taken term by term: x u (3465 + 189 u + u^2) /
    /// (10395 + 4725 u + 210 u^2 + u^3) with u = x^2. Beyond, |x| - 1 + 2 / (e^(2|x|) + 1). Neither cancels anything.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector TanhShrink<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        // From 10 on what the exponential adds is 0 to a float, and beyond 44 it would be infinite. x first: NaN stays NaN.
        TVector one = TSimd.Broadcast(1), z = TSimd.Abs(x), least = TSimd.Min(z, TSimd.Broadcast(10)), u = TSimd.Multiply(least, least);
        TVector p = TSimd.MultiplyAdd(TSimd.Add(u, TSimd.Broadcast(189)), u, TSimd.Broadcast(3465));
        TVector q = TSimd.MultiplyAdd(TSimd.MultiplyAdd(TSimd.Add(u, TSimd.Broadcast(210)), u, TSimd.Broadcast(4725)), u, TSimd.Broadcast(10395));
        TVector near = TSimd.Multiply(z, TSimd.Divide(TSimd.Multiply(u, p), q));

        TVector e = Exp<TSimd, TVector>(TSimd.Add(least, least));
        TVector far = TSimd.Add(TSimd.Subtract(z, one), TSimd.Divide(TSimd.Broadcast(2), TSimd.Add(e, one)));
        return TSimd.CopySign(TSimd.Select(TSimd.LessThan(z, one), near, far), x);
    }
}
