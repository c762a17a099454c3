using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>The product. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Multiply : IBinaryFunction
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Apply<TSimd, TVector>(TVector value, TVector other)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct =>
        TSimd.Multiply(value, other);
}
