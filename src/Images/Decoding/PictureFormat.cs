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
