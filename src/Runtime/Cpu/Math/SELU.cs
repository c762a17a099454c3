using System.Runtime.CompilerServices;
using static NetGen.Cpu.Coefficients;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>scale x where x is positive, else scale alpha (e^x - 1), as <c>torch.nn.SELU</c>, within 4 units in the last place; NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector SELU<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct =>
        ScaledELU<TSimd, TVector>(x, (float)SELUScale, (float)(SELUScale * SELUAlpha));
}
