using System.Globalization;
using System.Text;
using SkiaSharp;

namespace NetGen.Images;

/// <summary>A decoded picture as Skia stores it, four bytes a pixel in pooled memory, from which upright pixels are taken.</summary>
internal readonly ref struct DecodedPicture
{
    private const int StoredChannels = 4;
    private const string Formats = "PNG, JPEG, WebP, GIF or BMP";

    private readonly WorkingMemory<byte> stored;
    private readonly Orientation orientation;

    private DecodedPicture(int height, int width, SKEncodedOrigin origin)
    {
        orientation = Orientation.Of(origin, height, width);
        stored = new WorkingMemory<byte>((long)width * height * StoredChannels);
    }

    /// <summary>Rows of the upright picture.</summary>
    public int Height => orientation.Height;

    /// <summary>Columns of the upright picture.</summary>
    public int Width => orientation.Width;

    /// <summary>Decodes a picture.</summary>
    /// <param name="encoded">The file's bytes.</param>
    /// <param name="options">How.</param>
    /// <param name="source">What exceptions call it; null where there is but one.</param>
    /// <exception cref="PictureException">It cannot be read.</exception>
    public static unsafe DecodedPicture Of(ReadOnlySpan<byte> encoded, PictureOptions options, string? source)
    {
        if (encoded.IsEmpty)
        {
            throw new PictureException(source, PictureProblem.Empty, $"it is empty: expected {Formats}, found 0 bytes.");
        }

        PictureFormat format = PictureSignature.FormatOf(encoded);
        if (format == PictureFormat.None)
        {
            string found = PictureSignature.OtherFormatOf(encoded) is { } other ? $"a file of {other}" : $"{encoded.Length} bytes that begin with {Beginning(encoded)}";
            throw new PictureException(source, PictureProblem.NotAPicture, $"expected {Formats}, found {found}.");
        }

        // What the header says, before memory is taken.
        PictureStructure structure = PictureStructure.Of(encoded, format);
        if (structure.Size is { } size)
        {
            Check(size.Height, size.Width, structure.Frames, format, options, source);
        }

        if (structure is { IsCutShort: true, LooksWholeWhenCut: true })
        {
            throw Failed(structure, format, encoded.Length, source);
        }

        fixed (byte* bytes = encoded)
        {
            using SKData data = SKData.Create((nint)bytes, encoded.Length);
            using SKCodec? codec = SKCodec.Create(new SKMemoryStream(data));
            if (codec is null)
            {
                throw Failed(structure, format, encoded.Length, source);
            }

            Check(codec.Info.Height, codec.Info.Width, codec.FrameCount, format, options, source);
            SKEncodedOrigin origin = options.ApplyOrientation ? structure.Orientation ?? codec.EncodedOrigin : SKEncodedOrigin.TopLeft;
            var picture = new DecodedPicture(codec.Info.Height, codec.Info.Width, origin);
            if (picture.Decode(codec) == SKCodecResult.Success)
            {
                return picture;
            }

            picture.Dispose();
            throw Failed(structure, format, encoded.Length, source);
        }
    }

    /// <summary>Writes the upright pixels.</summary>
    /// <param name="pixels">Receives [H, W, C].</param>
    /// <param name="color">Their channels.</param>
    public void CopyTo(Span<byte> pixels, PictureColor color)
    {
        ReadOnlySpan<byte> rgba = stored.Span;
        int next = 0;
        for (int y = 0; y < Height; y++)
        {
            int at = (orientation.Origin + (y * orientation.RowStep)) * StoredChannels;
            for (int x = 0; x < Width; x++, at += orientation.ColumnStep * StoredChannels)
            {
                ReadOnlySpan<byte> pixel = rgba.Slice(at, StoredChannels);
                if (color == PictureColor.Grey)
                {
                    pixels[next++] = PictureColors.Luma(pixel[0], pixel[1], pixel[2]);
                }
                else
                {
                    pixels[next++] = pixel[0];
                    pixels[next++] = pixel[1];
                    pixels[next++] = pixel[2];
                }
            }
        }
    }

    public void Dispose() => stored.Dispose();

    private static void Check(long height, long width, long frames, PictureFormat format, PictureOptions options, string? source)
    {
        string size = string.Create(CultureInfo.InvariantCulture, $"it is {width} wide and {height} high");
        if (height < 1 || width < 1)
        {
            throw new PictureException(source, PictureProblem.Damaged, $"it is damaged: by its header {size}.");
        }

        var pixels = (Int128)width * height;
        long limit = Math.Min(options.MaxPixels, Array.MaxLength / StoredChannels);
        if (pixels > limit)
        {
            throw new PictureException(source, PictureProblem.TooLarge, string.Create(
                CultureInfo.InvariantCulture, $"{size}, {pixels:N0} pixels; at most {limit:N0} are read (PictureOptions.MaxPixels)."));
        }

        if (Math.Max(height, width) > format.LongestSide())
        {
            throw new PictureException(source, PictureProblem.TooLarge, string.Create(
                CultureInfo.InvariantCulture, $"{size}; the longest side that is read ({format}) is {format.LongestSide():N0}."));
        }

        if (frames > 1 && !options.FirstFrame)
        {
            throw new PictureException(source, PictureProblem.Animated, $"it is an animation of {frames} frames, expected one (PictureOptions.FirstFrame reads the first).");
        }
    }

    private unsafe SKCodecResult Decode(SKCodec codec)
    {
        // Without a colour space Skia converts none; not premultiplied, colours stay what they are where the picture is transparent.
        var layout = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        fixed (byte* pixels = stored.Span)
        {
            return codec.GetPixels(layout, (nint)pixels, layout.RowBytes, SKCodecOptions.Default);
        }
    }

    private static PictureException Failed(PictureStructure structure, PictureFormat format, int length, string? source) =>
        structure.IsCutShort
            ? new(source, PictureProblem.Truncated, $"it is truncated: its {length} bytes ({format}) are not the whole file.")
            : new(source, PictureProblem.Damaged, $"it is damaged: its {length} bytes ({format}) cannot be decoded.");

    // In hexadecimal, and as text where it is text: a page that reports an error, most often.
    private static string Beginning(ReadOnlySpan<byte> encoded)
    {
        ReadOnlySpan<byte> first = encoded[..Math.Min(encoded.Length, 12)];
        string hexadecimal = Convert.ToHexString(first);
        return first.ContainsAnyExceptInRange((byte)' ', (byte)'~') ? hexadecimal : $"{hexadecimal} \"{Encoding.ASCII.GetString(first)}\"";
    }
}
