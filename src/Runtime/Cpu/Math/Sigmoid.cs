using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>1 / (1 + e^-x), as <c>torch.nn.Sigmoid</c>, within 3 units in the last place; 0 below -88.8, where it would be denormal; NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Sigmoid<TVector>(TVector x)
        where TVector : struct, ISimd<TVector>
    {
        TVector one = TVector.Broadcast(1);
        return TVector.Divide(one, TVector.Add(one, Exp<TVector>(TVector.Negate(x))));
    }
}
