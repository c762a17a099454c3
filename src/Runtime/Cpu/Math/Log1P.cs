using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>ln(1 + x), within 4 units in the last place, at tiny arguments too; -infinity for -1, NaN below and for NaN.</summary>
    /// <remarks>The logarithm of the rounded sum u, and the first term of what rounding lost: ln(1 + x) = ln(u) + (x - (u - 1)) / u.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Log1P<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector one = TSimd.Broadcast(1), u = TSimd.Add(x, one), log = Log<TSimd, TVector>(u);
        TVector lost = TSimd.Subtract(x, TSimd.Subtract(u, one));

        // Of 0 and infinity nothing is lost.
        TVector isFinite = TSimd.LessThan(u, TSimd.Broadcast(float.PositiveInfinity)), isInside = TSimd.Select(isFinite, TSimd.LessThan(TSimd.Zero, u), isFinite);
        return TSimd.Select(isInside, TSimd.Add(log, TSimd.Divide(lost, u)), log);
    }
}
