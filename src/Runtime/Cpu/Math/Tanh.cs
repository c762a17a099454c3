using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>The hyperbolic tangent, as <c>torch.nn.Tanh</c>, within 4 units in the last place, at tiny arguments too; NaN for NaN.</summary>
    /// <remarks>tanh |x| = m / (m + 2) with m = e^(2|x|) - 1, which cancels nothing.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Tanh<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        // From 9.02 on tanh is 1 to a float. x first: NaN stays NaN.
        TVector z = TSimd.Min(TSimd.Abs(x), TSimd.Broadcast(10));
        TVector m = ModestExpM1<TSimd, TVector>(TSimd.Add(z, z));
        return TSimd.CopySign(TSimd.Divide(m, TSimd.Add(m, TSimd.Broadcast(2))), x);
    }
}
