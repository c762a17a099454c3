using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>1 / (1 + e^-x), as <c>torch.nn.Sigmoid</c>, within 3 units in the last place; 0 below -88.8, where it would be denormal; NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Sigmoid<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector one = TSimd.Broadcast(1);
        return TSimd.Divide(one, TSimd.Add(one, Exp<TSimd, TVector>(TSimd.Negate(x))));
    }
}
