using System.Runtime.CompilerServices;
using static NetGen.Cpu.Coefficients;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>scale x where x is positive, else scale alpha (e^x - 1), as <c>torch.nn.SELU</c>, within 4 units in the last place; NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector SELU<TVector>(TVector x)
        where TVector : struct, ISimd<TVector> =>
        ScaledELU<TVector>(x, (float)SELUScale, (float)(SELUScale * SELUAlpha));
}
