using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Leaves results as they are. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Identity : IEpilogue
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TSimd, TVector>(TVector value, int pixel, int channel)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct => value;
}
