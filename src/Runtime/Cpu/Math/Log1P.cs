using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>ln(1 + x), within 4 units in the last place, at tiny arguments too; -infinity for -1, NaN below and for NaN.</summary>
    /// <remarks>The logarithm of the rounded sum u, and the first term of what rounding lost: ln(1 + x) = ln(u) + (x - (u - 1)) / u.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Log1P<TVector>(TVector x)
        where TVector : struct, ISimd<TVector>
    {
        TVector one = TVector.Broadcast(1), u = TVector.Add(x, one), log = Log<TVector>(u);
        TVector lost = TVector.Subtract(x, TVector.Subtract(u, one));

        // Of 0 and infinity nothing is lost.
        TVector isFinite = TVector.LessThan(u, TVector.Broadcast(float.PositiveInfinity)), isInside = TVector.Select(isFinite, TVector.LessThan(TVector.Zero, u), isFinite);
        return TVector.Select(isInside, TVector.Add(log, TVector.Divide(lost, u)), log);
    }
}
