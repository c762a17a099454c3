namespace NetGen.Images;

/// <summary>Pixels [H, W, C] that somebody else owns.</summary>
internal readonly ref struct PixelView(ReadOnlySpan<byte> pixels, int height, int width, int channels)
{
    private readonly ReadOnlySpan<byte> pixels = pixels;

    public int Height => height;

    public int Width => width;

    public int Channels => channels;

    /// <summary>Bytes of a row.</summary>
    public int Stride => width * channels;

    public ReadOnlySpan<byte> Row(int y) => pixels.Slice(y * Stride, Stride);
}
