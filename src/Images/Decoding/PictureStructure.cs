using SkiaSharp;

namespace NetGen.Images;

/// <summary>What the blocks of a file tell that its decoder does not, or not in time, or not by the right name.</summary>
internal sealed record PictureStructure
{
    /// <summary>Rows and columns as the header says them, where the decoder refuses some by another name.</summary>
    public (long Height, long Width)? Size { get; init; }

    /// <summary>Frames of an animation that the decoder takes for a still; 1 where it is one, or the decoder can tell.</summary>
    public long Frames { get; init; } = 1;

    /// <summary>EXIF's orientation where the decoder does not see it.</summary>
    public SKEncodedOrigin? Orientation { get; init; }

    /// <summary>Whether the lengths of blocks, or the want of an end, say that bytes are missing.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>Whether the decoder, where it is cut short, would be content with what is left.</summary>
    public bool LooksWholeWhenCut { get; init; }

    /// <param name="encoded">A file of a format.</param>
    /// <param name="format">Which.</param>
    public static PictureStructure Of(ReadOnlySpan<byte> encoded, PictureFormat format) => format switch
    {
        PictureFormat.Png => PngChunks.Read(encoded),
        PictureFormat.Jpeg => JpegSegments.Read(encoded),
        PictureFormat.Gif => GifBlocks.Read(encoded),
        PictureFormat.Webp => WebpChunks.Read(encoded),
        PictureFormat.Bmp => BmpHeader.Read(encoded),
        _ => new PictureStructure(),
    };
}
