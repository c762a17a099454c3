using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Leaves results as they are. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Identity : IEpilogue<Identity>
{
    /// <inheritdoc/>
    public static int Cost
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 0;
    }

    /// <inheritdoc/>
    public static bool IsUniform
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => true;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector>(TVector value, nint pixel, nint channel)
        where TVector : struct, ISimd<TVector> =>
        value;

    /// <inheritdoc/>
    public Identity From(nint plane, nint row) => this;

    Identity IEpilogue<Identity>.On(in Lattice lattice) => this;
}
