namespace NetGen.Images;

/// <summary>The blocks of a GIF file (GIF89a): the screen, extensions, images, the trailer.</summary>
internal static class GifBlocks
{
    private const int Screen = 13;
    private const int ImageDescriptor = 10;
    private const byte Extension = 0x21;
    private const byte Image = 0x2C;

    /// <summary>Cut behind an image, an animation looks like a shorter one, or a still: whole is what ends with the trailer, or with bytes that are no block.</summary>
    public static PictureStructure Read(ReadOnlySpan<byte> gif) => new() { IsCutShort = !Ends(gif), LooksWholeWhenCut = true };

    private static bool Ends(ReadOnlySpan<byte> gif)
    {
        if (gif.Length < Screen)
        {
            return false;
        }

        int at = Screen + Colors(gif[10]);
        while (at < gif.Length)
        {
            switch (gif[at])
            {
                case Extension:
                    at = AfterSubBlocks(gif, at + 2);
                    break;
                case Image when at + ImageDescriptor <= gif.Length:
                    // Behind the colours, a byte says how long codes are.
                    at = AfterSubBlocks(gif, at + ImageDescriptor + Colors(gif[at + ImageDescriptor - 1]) + 1);
                    break;
                case Image:
                    return false;
                default:
                    // The trailer, 3B, most often.
                    return true;
            }
        }

        return false;
    }

    // Bytes of the table that follows where its flag is set.
    private static int Colors(byte packed) => (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);

    private static int AfterSubBlocks(ReadOnlySpan<byte> gif, int at)
    {
        while (at < gif.Length && gif[at] != 0)
        {
            at += gif[at] + 1;
        }

        return at + 1;
    }
}
