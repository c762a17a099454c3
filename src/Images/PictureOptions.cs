namespace NetGen.Images;

/// <summary>How pictures are decoded. Records: <c>PictureOptions.Grey with { MaxPixels = 1_000_000 }</c>.</summary>
public sealed record PictureOptions
{
    /// <summary>Colour, and the defaults of all properties.</summary>
    public static PictureOptions Rgb { get; } = new();

    /// <summary>Grey, and the defaults of all other properties.</summary>
    public static PictureOptions Grey { get; } = new() { Color = PictureColor.Grey };

    /// <summary>
    /// The channels of the result; whatever the file has is converted as Pillow's <c>convert("RGB")</c> and <c>convert("L")</c> do: transparency is dropped, not blended
    /// with a background, and colour profiles are not applied.
    /// </summary>
    public PictureColor Color { get; init; } = PictureColor.Rgb;

    /// <summary>
    /// The most pixels, height times width, that a picture may have; a larger one is refused by its header, before memory is taken for it. By default 89,478,485, from where on
    /// Pillow warns of decompression bombs. Decoding takes up to seven bytes a pixel, which are given back.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public long MaxPixels
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 89_478_485;

    /// <summary>
    /// Whether the orientation that a camera noted in the file (EXIF) is applied, so that people in a picture stand upright; as Pillow's <c>ImageOps.exif_transpose</c>, by default.
    /// torchvision's datasets do not: set it to false to reproduce a validation of theirs.
    /// </summary>
    public bool ApplyOrientation { get; init; } = true;

    /// <summary>Whether an animation is read as its first frame, as Pillow does; by default it is an error.</summary>
    public bool FirstFrame { get; init; }
}
