using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>The product. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Multiply : IBinaryFunction
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Apply<TVector>(TVector value, TVector other)
        where TVector : struct, ISimd<TVector> =>
        TVector.Multiply(value, other);
}
