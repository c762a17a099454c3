namespace NetGen.Cpu;

/// <summary>How the pixels of pictures lie.</summary>
/// <param name="Format">The channels of a pixel.</param>
/// <param name="RowBytes">Bytes from a row to the next.</param>
internal readonly record struct PixelRows(PixelFormat Format, int RowBytes)
{
    /// <summary>Bytes of a pixel.</summary>
    public int PixelBytes => Format switch
    {
        PixelFormat.Gray8 => 1,
        PixelFormat.Rgb24 or PixelFormat.Bgr24 => 3,
        PixelFormat.Rgba32 or PixelFormat.Bgra32 => 4,
        _ => throw new ArgumentOutOfRangeException("format", Format, "There is no such format of pixels."),
    };

    /// <summary>Where in a pixel the channels of a network are.</summary>
    public (int First, int Second, int Third) Places => Format switch
    {
        PixelFormat.Gray8 => (0, 0, 0),
        PixelFormat.Bgr24 or PixelFormat.Bgra32 => (2, 1, 0),
        _ => (0, 1, 2),
    };
}
