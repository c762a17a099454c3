namespace NetGen.Images;

/// <summary>The formats that are read, by the bytes that their files begin with. Skia knows more, some of which take almost any bytes.</summary>
internal enum PictureFormat
{
    None,
    Png,
    Jpeg,
    Gif,
    Webp,
    Bmp,
}

/// <summary>What follows from <see cref="PictureFormat"/>.</summary>
internal static class PictureFormats
{
    /// <summary>The longest side that the decoder takes, where the format allows longer ones.</summary>
    public static long? LongestSide(this PictureFormat format) => format switch
    {
        PictureFormat.Png => 1_000_000,
        PictureFormat.Bmp => ushort.MaxValue,
        _ => null,
    };
}
