using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>x where it is positive, else x times a slope of its own, as <c>torch.nn.PReLU</c>; NaN for NaN.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="slope">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector PReLU<TVector>(TVector x, TVector slope)
        where TVector : struct, ISimd<TVector> =>
        TVector.Select(TVector.LessThan(TVector.Zero, x), x, TVector.Multiply(x, slope));
}
