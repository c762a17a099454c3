using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    // Klambauer et al., "Self-Normalizing Neural Networks", 2017, appendix A4: the fixed point of mean 0 and variance 1.
    private const double SELUScale = 1.0507009873554804934193349852946;
    private const double SELUAlpha = 1.6732632423543772848170429916717;

    /// <summary>scale x where x is positive, else scale alpha (e^x - 1), as <c>torch.nn.SELU</c>, within 4 units in the last place; NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector SELU<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct =>
        ScaledELU<TSimd, TVector>(x, (float)SELUScale, (float)(SELUScale * SELUAlpha));
}
