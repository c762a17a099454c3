using System.Numerics;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.IndexMaps;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Planning;

/// <summary>
/// A stretch of the arena: a map of pixels in planes of rows, channels innermost, with a border of zeros as wide as the padding of the convolutions that read it.
/// </summary>
internal sealed class MapBuffer(Shape map)
{
    /// <summary>Kernels count the elements of a buffer in 32 bits, in steps of at most 64.</summary>
    public const int MostElements = int.MaxValue - 63;

    /// <summary>Its size without the border; its channels are those of all values that lie in the buffer side by side.</summary>
    public Shape Map { get; } = map;

    public Padding Border { get; private set; }

    /// <summary>Where it starts in the arena, in elements.</summary>
    public long Offset { get; set; }

    /// <summary>The first and the last kernel that touch it; -1 is the import of the network's inputs, the number of kernels the export of its outputs.</summary>
    public int FirstUse { get; private set; } = int.MaxValue;

    /// <inheritdoc cref="FirstUse"/>
    public int LastUse { get; private set; } = -1;

    /// <summary>Elements from a pixel to the next.</summary>
    public int PixelStride => Map.Channels;

    /// <summary>Elements from a row to the next.</summary>
    public int RowStride => (Map.Width + Border.Left + Border.Right) * PixelStride;

    /// <summary>Elements from a plane to the next.</summary>
    public int PlaneStride => (Map.Height + Border.Top + Border.Bottom) * RowStride;

    /// <summary>Elements.</summary>
    public int Length => (Map.Depth + Border.Front + Border.Back) * PlaneStride;

    /// <summary>Where in the arena channel 0 of a pixel lies; negative planes, rows and columns are in the border.</summary>
    public long At(int plane, int row, int column) =>
        Offset + ((long)(Border.Front + plane) * PlaneStride) + ((long)(Border.Top + row) * RowStride) + ((long)(Border.Left + column) * PixelStride);

    /// <summary>Makes the border at least so wide.</summary>
    /// <exception cref="LayerException">The map with its border has more than <see cref="MostElements"/>.</exception>
    public void Widen(Padding border)
    {
        Padding own = Border;
        Border = Padding.Along(axis => (Math.Max(own.Before(axis), border.Before(axis)), Math.Max(own.After(axis), border.After(axis))));
        long[] sizes = [.. Enumerable.Range(0, Size.Axes).Select(axis => (long)Map.Size[axis] + Border.Before(axis) + Border.After(axis))];
        BigInteger length = sizes.Aggregate((BigInteger)Map.Channels, (product, size) => product * size);
        if (length > MostElements)
        {
            string product = string.Join("*", sizes.Skip(Size.Axes - Map.SpatialRank).Prepend(Map.Channels));
            string what = Border.IsNone ? "a value" : "a value with the padding around it";
            throw new LayerException(RuleIds.TooLarge, null, $"{what} would have {product} = {length} elements, more than 2^31 - 64");
        }
    }

    public void Touch(int kernel)
    {
        FirstUse = Math.Min(FirstUse, kernel);
        LastUse = Math.Max(LastUse, kernel);
    }
}

/// <summary>Where a value lies: in a buffer, or a part of one.</summary>
/// <param name="Buffer">The buffer.</param>
/// <param name="Origin">Its first channel, plane, row and column there.</param>
/// <param name="Map">Its size.</param>
internal sealed record Location(MapBuffer Buffer, Steps Origin, Shape Map)
{
    public Location(MapBuffer buffer)
        : this(buffer, Steps.None, buffer.Map)
    {
    }

    public int PixelStride => Buffer.PixelStride;

    public int RowStride => Buffer.RowStride;

    public int PlaneStride => Buffer.PlaneStride;

    /// <summary>Whether its planes and rows follow each other without a gap, as if they were one row.</summary>
    public bool IsOneRow => (Map.Height == 1 || RowStride == Map.Width * PixelStride) && (Map.Depth == 1 || PlaneStride == Map.Height * Map.Width * PixelStride);

    /// <summary>Elements from the first of the buffer's map to the first of the value.</summary>
    public int Offset => Origin.C + (Origin.D * PlaneStride) + (Origin.H * RowStride) + (Origin.W * PixelStride);

    /// <summary>A part of it.</summary>
    /// <param name="from">Its first channel, plane, row and column here.</param>
    /// <param name="map">Its size.</param>
    public Location Part(Steps from, Shape map) => new(Buffer, Origin + from, map);

    /// <summary>The same elements as one row.</summary>
    public Location AsOneRow() => IsOneRow ? this with { Map = new(Map.Channels, Map.Size.Count) } : throw new InvalidOperationException($"{Map} is not stored as one row.");

    /// <summary>Where in the arena a pixel starts; negative planes, rows and columns lie in the border.</summary>
    public long At(int plane = 0, int row = 0, int column = 0) => Buffer.At(Origin.D + plane, Origin.H + row, Origin.W + column) + Origin.C;
}
