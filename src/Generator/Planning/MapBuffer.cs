using NetGen.Generator.Graph;

namespace NetGen.Generator.Planning;

/// <summary>
/// A stretch of the arena: a map of pixels, channels innermost, with a border of zeros as wide as the padding of the convolutions that read it.
/// </summary>
internal sealed class MapBuffer(int height, int width, int channels)
{
    public int Height { get; } = height;

    public int Width { get; } = width;

    /// <summary>Channels of a pixel: those of all values that lie in the buffer side by side.</summary>
    public int Channels { get; } = channels;

    public Padding Border { get; private set; }

    /// <summary>Where it starts in the arena, in elements.</summary>
    public int Offset { get; set; }

    /// <summary>The first and the last kernel that touch it; -1 is the import of the network's input, the number of kernels the export of its output.</summary>
    public int FirstUse { get; private set; } = int.MaxValue;

    /// <inheritdoc cref="FirstUse"/>
    public int LastUse { get; private set; } = -1;

    /// <summary>Elements from a pixel to the next.</summary>
    public int PixelStride => Channels;

    /// <summary>Elements from a row to the next.</summary>
    public int RowStride => checked((Width + Border.Left + Border.Right) * Channels);

    /// <summary>Elements.</summary>
    public int Length => checked((Height + Border.Top + Border.Bottom) * RowStride);

    /// <summary>Where in the arena channel 0 of a pixel lies; negative rows and columns are in the border.</summary>
    public int At(int row, int column) => checked(Offset + ((Border.Top + row) * RowStride) + ((Border.Left + column) * PixelStride));

    public void Widen(Padding border) => Border = new(
        Math.Max(Border.Top, border.Top),
        Math.Max(Border.Left, border.Left),
        Math.Max(Border.Bottom, border.Bottom),
        Math.Max(Border.Right, border.Right));

    public void Touch(int kernel)
    {
        FirstUse = Math.Min(FirstUse, kernel);
        LastUse = Math.Max(LastUse, kernel);
    }
}

/// <summary>Where a value lies: some channels of a buffer.</summary>
/// <param name="Buffer">The buffer.</param>
/// <param name="Channel">Its first channel there.</param>
/// <param name="Map">Its channels, height and width.</param>
internal sealed record Location(MapBuffer Buffer, int Channel, Shape Map)
{
    public int PixelStride => Buffer.PixelStride;

    public int RowStride => Buffer.RowStride;

    /// <summary>Where in the arena pixel (<paramref name="row"/>, <paramref name="column"/>) starts; negative ones lie in the border.</summary>
    public int At(int row, int column) => Buffer.At(row, column) + Channel;
}
