using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Combines all channels of a pixel with one number. For emitted code.</summary>
/// <typeparam name="TFunction">How the two are combined.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct CombineBroadcast<TFunction> : IEpilogue<CombineBroadcast<TFunction>>
    where TFunction : struct, IBinaryFunction
{
    private readonly Map _other;

    /// <param name="other">A map of one channel; strides of 0 repeat it.</param>
    public CombineBroadcast(Map other) => _other = other;

    /// <inheritdoc/>
    public static int Cost
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2;
    }

    /// <inheritdoc/>
    public static bool IsUniform
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => false;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector>(TVector value, nint pixel, nint channel)
        where TVector : struct, ISimd<TVector> =>
        TFunction.Apply<TVector>(value, TVector.Broadcast(*_other.Pixel(0, 0, pixel)));

    /// <inheritdoc/>
    public CombineBroadcast<TFunction> From(nint plane, nint row) => new(_other.From(plane, row));

    CombineBroadcast<TFunction> IEpilogue<CombineBroadcast<TFunction>>.On(in Lattice lattice) => new(_other.On(lattice));
}
