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
    public static TVector TanhShrink<TVector>(TVector x)
        where TVector : struct, ISimd<TVector>
    {
        // From 10 on what the exponential adds is 0 to a float, and beyond 44 it would be infinite. x first: NaN stays NaN.
        TVector one = TVector.Broadcast(1), z = TVector.Abs(x), least = TVector.Min(z, TVector.Broadcast(10)), u = TVector.Multiply(least, least);
        TVector p = TVector.MultiplyAdd(TVector.Add(u, TVector.Broadcast(189)), u, TVector.Broadcast(3465));
        TVector q = TVector.MultiplyAdd(TVector.MultiplyAdd(TVector.Add(u, TVector.Broadcast(210)), u, TVector.Broadcast(4725)), u, TVector.Broadcast(10395));
        TVector near = TVector.Multiply(z, TVector.Divide(TVector.Multiply(u, p), q));

        TVector e = Exp<TVector>(TVector.Add(least, least));
        TVector far = TVector.Add(TVector.Subtract(z, one), TVector.Divide(TVector.Broadcast(2), TVector.Add(e, one)));
        return TVector.CopySign(TVector.Select(TVector.LessThan(z, one), near, far), x);
    }
}
