using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>x where it is positive, else x times a slope of its own, as <c>torch.nn.PReLU</c>; NaN for NaN.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="slope">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector PReLU<TSimd, TVector>(TVector x, TVector slope)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct =>
        TSimd.Select(TSimd.LessThan(TSimd.Zero, x), x, TSimd.Multiply(x, slope));
}
