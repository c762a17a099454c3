using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>
    /// x min(max(x + 3, 0), 6) / 6, as <c>torch.nn.Hardswish</c>, within 3 units in the last place, x itself from 3 on; NaN for NaN and for -infinity, as in PyTorch.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector HardSwish<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct =>
        TSimd.Multiply(x, HardSigmoid<TSimd, TVector>(x));
}
