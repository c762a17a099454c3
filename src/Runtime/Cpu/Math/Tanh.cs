using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>The hyperbolic tangent, as <c>torch.nn.Tanh</c>, within 4 units in the last place, at tiny arguments too; NaN for NaN.</summary>
    /// <remarks>tanh |x| = m / (m + 2) with m = e^(2|x|) - 1, which cancels nothing.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Tanh<TVector>(TVector x)
        where TVector : struct, ISimd<TVector>
    {
        // From 9.02 on tanh is 1 to a float. x first: NaN stays NaN.
        TVector z = TVector.Min(TVector.Abs(x), TVector.Broadcast(10));
        TVector m = ModestExpM1<TVector>(TVector.Add(z, z));
        return TVector.CopySign(TVector.Divide(m, TVector.Add(m, TVector.Broadcast(2))), x);
    }
}
