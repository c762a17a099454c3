using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>max(x, 0), as <c>torch.nn.ReLU</c>; NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector ReLU<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct =>
        TSimd.Max(x, TSimd.Zero);
}
