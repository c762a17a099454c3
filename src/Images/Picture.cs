namespace NetGen.Images;

/// <summary>A decoded picture: eight bits a channel, [H, W, C] in row-major order. Immutable; each operation makes another.</summary>
public sealed class Picture
{
    private readonly byte[] pixels;

    /// <summary>A picture of pixels that are at hand, such as a camera's.</summary>
    /// <param name="pixels">[H, W, C]: three bytes a pixel, red first, or one. They are copied.</param>
    /// <param name="height">Rows.</param>
    /// <param name="width">Columns.</param>
    /// <param name="color">The channels.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1.</exception>
    /// <exception cref="ArgumentException">There are not as many bytes as the sizes say.</exception>
    public Picture(ReadOnlySpan<byte> pixels, int height, int width, PictureColor color)
        : this(Checked(pixels, height, width, color).ToArray(), color, height, width)
    {
    }

    private Picture(byte[] pixels, PictureColor color, int height, int width)
    {
        this.pixels = pixels;
        (Color, Height, Width) = (color, height, width);
    }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>What the channels are.</summary>
    public PictureColor Color { get; }

    /// <summary>Channels: 3 or 1.</summary>
    public int Channels => Color.Channels();

    /// <summary>The pixels, [H, W, C], 0 to 255.</summary>
    public ReadOnlySpan<byte> Pixels => pixels;

    internal PixelView View => new(pixels, Height, Width, Channels);

    /// <summary>Reads a PNG, JPEG, WebP, GIF or BMP file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is decoded; in colour by default.</param>
    /// <exception cref="PictureException">It holds no picture, only a part of one, an animation, or too large a picture.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Picture Load(string path, PictureOptions? options = null)
    {
        using var encoded = EncodedBytes.Of(path);
        return Decode(encoded.Span, options, $"'{path}'");
    }

    /// <summary>Decodes a PNG, JPEG, WebP, GIF or BMP file that is in memory.</summary>
    /// <param name="encoded">The file's bytes.</param>
    /// <param name="options">How it is decoded; in colour by default.</param>
    /// <exception cref="PictureException">It holds no picture, only a part of one, an animation, or too large a picture.</exception>
    public static Picture Decode(ReadOnlySpan<byte> encoded, PictureOptions? options = null) => Decode(encoded, options, source: null);

    /// <summary>Decodes the PNG, JPEG, WebP, GIF or BMP file that is the rest of a stream.</summary>
    /// <param name="encoded">Read from its position to its end, without a limit of its own; it stays open.</param>
    /// <param name="options">How it is decoded; in colour by default.</param>
    /// <exception cref="PictureException">It holds no picture, only a part of one, an animation, or too large a picture.</exception>
    public static Picture Decode(Stream encoded, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(encoded);
        using var bytes = EncodedBytes.Of(encoded);
        return Decode(bytes.Span, options, source: null);
    }

    /// <summary>The same picture with other channels, as Pillow's <c>convert("L")</c> and <c>convert("RGB")</c>.</summary>
    public Picture Convert(PictureColor color)
    {
        if (color == Color)
        {
            return this;
        }

        byte[] converted = new byte[Height * Width * color.Channels()];
        ColorConversion.Convert(pixels, Color, converted, color);
        return new Picture(converted, color, Height, Width);
    }

    /// <summary>Resizes the shorter edge and keeps the proportion, as torchvision's <c>Resize(size)</c>: bilinear with antialiasing.</summary>
    /// <param name="shorterEdge">Pixels; the longer edge is rounded down.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1, or so large that no array holds the picture.</exception>
    public Picture Resize(int shorterEdge)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shorterEdge, 1);
        (long height, long width) = ShorterEdge.Resize(Height, Width, shorterEdge);
        return Render((height, width), height, width);
    }

    /// <summary>Resizes without regard to the proportion, as torchvision's <c>Resize((height, width))</c>: bilinear with antialiasing.</summary>
    /// <param name="height">Rows.</param>
    /// <param name="width">Columns.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1, or so large that no array holds the picture.</exception>
    public Picture Resize(int height, int width) => Render((height, width), height, width);

    /// <summary>Cuts a square out of the middle, as torchvision's <c>CenterCrop(size)</c>.</summary>
    /// <param name="size">Rows and columns.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is below 1, or so large that no array holds the picture.</exception>
    public Picture CenterCrop(int size) => CenterCrop(size, size);

    /// <summary>Cuts the middle out, as torchvision's <c>CenterCrop((height, width))</c>; where the picture is smaller, black surrounds it.</summary>
    /// <param name="height">Rows.</param>
    /// <param name="width">Columns.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1, or so large that no array holds the picture.</exception>
    public Picture CenterCrop(int height, int width) => Render((Height, Width), height, width);

    private static Picture Decode(ReadOnlySpan<byte> encoded, PictureOptions? options, string? source)
    {
        options ??= PictureOptions.Rgb;
        using var decoded = DecodedPicture.Of(encoded, options, source);
        byte[] pixels = new byte[decoded.Height * decoded.Width * options.Color.Channels()];
        decoded.CopyTo(pixels, options.Color);
        return new Picture(pixels, options.Color, decoded.Height, decoded.Width);
    }

    private static ReadOnlySpan<byte> Checked(ReadOnlySpan<byte> pixels, int height, int width, PictureColor color)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        return pixels.Length == (long)height * width * color.Channels()
            ? pixels
            : throw new ArgumentException($"Expected {height} x {width} x {color.Channels()} = {(long)height * width * color.Channels()} bytes, found {pixels.Length}.", nameof(pixels));
    }

    private Picture Render((long Height, long Width) resized, long height, long width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        if ((Int128)height * width * Channels > Array.MaxLength)
        {
            throw new ArgumentOutOfRangeException(null, $"A picture {Width} wide and {Height} high would become one {width} wide and {height} high, which no array holds.");
        }

        byte[] rendered = new byte[height * width * Channels];
        ResizeAndCrop.Render(View, resized, (int)height, (int)width, rendered);
        return new Picture(rendered, Color, (int)height, (int)width);
    }
}
