using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Combines each result with the element of another map at its place: a residual, a gate, a number of its channel. For emitted code.</summary>
/// <typeparam name="TFunction">How the two are combined.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Combine<TFunction> : IEpilogue<Combine<TFunction>>
    where TFunction : struct, IBinaryFunction
{
    private readonly Map _other;

    /// <param name="other">A map with all channels; strides of 0 repeat it.</param>
    public Combine(Map other) => _other = other;

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
        TFunction.Apply<TVector>(value, TVector.Load(_other.Pixel(0, 0, pixel) + channel));

    /// <inheritdoc/>
    public Combine<TFunction> From(nint plane, nint row) => new(_other.From(plane, row));

    Combine<TFunction> IEpilogue<Combine<TFunction>>.On(in Lattice lattice) => new(_other.On(lattice));
}
