using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>The sum. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Add : IBinaryFunction
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Apply<TSimd, TVector>(TVector value, TVector other)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct =>
        TSimd.Add(value, other);
}
