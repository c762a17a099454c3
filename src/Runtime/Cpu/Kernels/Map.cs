using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Where the pixels of a map lie, channels innermost. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Map
{
    private readonly float* _first;

    /// <param name="first">Channel 0 of the first pixel.</param>
    /// <param name="planeStride">Elements from a plane to the next; 0 where one stands for all.</param>
    /// <param name="rowStride">Elements from a row to the next; 0 where one stands for all.</param>
    /// <param name="pixelStride">Elements from a pixel to the next; 0 where one stands for all of a row.</param>
    public Map(float* first, nint planeStride, nint rowStride, nint pixelStride)
    {
        _first = first;
        PlaneStride = planeStride;
        RowStride = rowStride;
        PixelStride = pixelStride;
    }

    internal nint PlaneStride { get; }

    internal nint RowStride { get; }

    internal nint PixelStride { get; }

    /// <summary>The first pixel of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal float* Row(nint plane, nint row) => _first + plane * PlaneStride + row * RowStride;

    /// <summary>A pixel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal float* Pixel(nint plane, nint row, nint column) => Row(plane, row) + column * PixelStride;

    /// <summary>The map from a row on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Map From(nint plane, nint row) => new(Row(plane, row), PlaneStride, RowStride, PixelStride);

    /// <summary>The map from an element on, so many before or after its first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Map Moved(nint elements) => new(_first + elements, PlaneStride, RowStride, PixelStride);

    /// <summary>The pixels on a lattice.</summary>
    internal Map On(in Lattice lattice) => new(
        Pixel(lattice.Plane, lattice.Row, lattice.Column), PlaneStride * lattice.PlaneStep, RowStride * lattice.RowStep, PixelStride * lattice.ColumnStep);
}
