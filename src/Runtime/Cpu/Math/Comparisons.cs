using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>The smaller number, NaN where either is NaN, as <see cref="ISimd{TVector}.MaxOrNaN"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector MinOrNaN<TVector>(TVector a, TVector b)
        where TVector : struct, ISimd<TVector> =>
        TVector.Select(TVector.Equal(a, a), TVector.Min(b, a), a);

    /// <summary>The mask, for <see cref="ISimd{TVector}.Select"/>, of the lanes where a &lt;= b; false for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector LessOrEqual<TVector>(TVector a, TVector b)
        where TVector : struct, ISimd<TVector>
    {
        TVector less = TVector.LessThan(a, b);
        return TVector.Select(less, less, TVector.Equal(a, b));
    }
}
