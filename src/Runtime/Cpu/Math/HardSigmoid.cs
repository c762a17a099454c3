using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>min(max(x + 3, 0), 6) / 6, as <c>torch.nn.Hardsigmoid</c>, within 2 units in the last place; NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector HardSigmoid<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct =>
        TSimd.Multiply(ReLU6<TSimd, TVector>(TSimd.Add(x, TSimd.Broadcast(3))), TSimd.Broadcast(1f / 6));
}
