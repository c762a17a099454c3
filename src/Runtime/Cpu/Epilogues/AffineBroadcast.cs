using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Multiplies all channels of a pixel by one number and adds one. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct AffineBroadcast : IEpilogue<AffineBroadcast>
{
    private readonly Map _scale;
    private readonly Map _shift;

    /// <param name="scale">What results are multiplied by; strides of 0 repeat it.</param>
    /// <param name="shift">What is added; strides of 0 repeat it.</param>
    public AffineBroadcast(Map scale, Map shift)
    {
        _scale = scale;
        _shift = shift;
    }

    /// <inheritdoc/>
    public static int Cost
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 3;
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
        TVector.MultiplyAdd(value, TVector.Broadcast(*_scale.Pixel(0, 0, pixel)), TVector.Broadcast(*_shift.Pixel(0, 0, pixel)));

    /// <inheritdoc/>
    public AffineBroadcast From(nint plane, nint row) => new(_scale.From(plane, row), _shift.From(plane, row));

    AffineBroadcast IEpilogue<AffineBroadcast>.On(in Lattice lattice) => new(_scale.On(lattice), _shift.On(lattice));
}
