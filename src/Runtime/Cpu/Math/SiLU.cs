using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>x / (1 + e^-x), as <c>torch.nn.SiLU</c>, within 3 units in the last place; -0 below -88.8; NaN for NaN and for -infinity, as in PyTorch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector SiLU<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct =>
        TSimd.Divide(x, TSimd.Add(TSimd.Broadcast(1), Exp<TSimd, TVector>(TSimd.Negate(x))));
}
