namespace NetGen.Images;

/// <summary>Pixels of one colour in another.</summary>
internal static class ColorConversion
{
    /// <param name="source">Pixels.</param>
    /// <param name="from">Their channels.</param>
    /// <param name="destination">Receives as many pixels.</param>
    /// <param name="to">Its channels, which are others.</param>
    public static void Convert(ReadOnlySpan<byte> source, PictureColor from, Span<byte> destination, PictureColor to)
    {
        switch (from, to)
        {
            case (PictureColor.Rgb, PictureColor.Grey):
                for (int i = 0; i < destination.Length; i++)
                {
                    destination[i] = PictureColors.Luma(source[3 * i], source[(3 * i) + 1], source[(3 * i) + 2]);
                }

                break;
            case (PictureColor.Grey, PictureColor.Rgb):
                for (int i = 0; i < source.Length; i++)
                {
                    destination.Slice(3 * i, 3).Fill(source[i]);
                }

                break;
        }
    }
}
