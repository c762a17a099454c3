using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Multiplies each result by a number and adds one, of its channel or of its place: a batch norm, a layer norm's weight and bias. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Affine : IEpilogue<Affine>
{
    private readonly Map _scale;
    private readonly Map _shift;

    /// <param name="scale">What results are multiplied by; strides of 0 repeat it.</param>
    /// <param name="shift">What is added; strides of 0 repeat it.</param>
    public Affine(Map scale, Map shift)
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
        TVector.MultiplyAdd(value, TVector.Load(_scale.Pixel(0, 0, pixel) + channel), TVector.Load(_shift.Pixel(0, 0, pixel) + channel));

    /// <inheritdoc/>
    public Affine From(nint plane, nint row) => new(_scale.From(plane, row), _shift.From(plane, row));

    Affine IEpilogue<Affine>.On(in Lattice lattice) => new(_scale.On(lattice), _shift.On(lattice));
}
