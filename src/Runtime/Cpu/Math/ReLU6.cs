using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>min(max(x, 0), 6), as <c>torch.nn.ReLU6</c>; NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector ReLU6<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct =>
        TSimd.Min(TSimd.Max(x, TSimd.Zero), TSimd.Broadcast(6));
}
