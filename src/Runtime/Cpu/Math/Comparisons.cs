using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>The smaller number, NaN where either is NaN, as <see cref="ISimd{TVector}.MaxOrNaN"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector MinOrNaN<TSimd, TVector>(TVector a, TVector b)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct =>
        TSimd.Select(TSimd.Equal(a, a), TSimd.Min(b, a), a);

    /// <summary>The mask, for <see cref="ISimd{TVector}.Select"/>, of the lanes where a &lt;= b; false for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector LessOrEqual<TSimd, TVector>(TVector a, TVector b)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector less = TSimd.LessThan(a, b);
        return TSimd.Select(less, less, TSimd.Equal(a, b));
    }
}
