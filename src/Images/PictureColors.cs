namespace NetGen.Images;

/// <summary>What follows from <see cref="PictureColor"/>.</summary>
internal static class PictureColors
{
    /// <summary>Bytes a pixel.</summary>
    public static int Channels(this PictureColor color) => color switch
    {
        PictureColor.Rgb => 3,
        PictureColor.Grey => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(color), color, "Expected Rgb or Grey."),
    };

    /// <summary>The luma of a pixel in 16 bits of fraction: <c>L24</c> of Pillow's src/libImaging/Convert.c.</summary>
    public static byte Luma(byte red, byte green, byte blue) => (byte)(((red * 19595) + (green * 38470) + (blue * 7471) + 0x8000) >> 16);
}
