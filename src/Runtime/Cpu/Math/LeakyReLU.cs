using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>x where it is positive, else x * slope, as <c>torch.nn.LeakyReLU</c>; NaN for NaN.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="negativeSlope">Any number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector LeakyReLU<TSimd, TVector>(TVector x, float negativeSlope)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct =>
        PReLU<TSimd, TVector>(x, TSimd.Broadcast(negativeSlope));
}
