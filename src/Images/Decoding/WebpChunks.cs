using System.Buffers.Binary;

namespace NetGen.Images;

/// <summary>The frame of a WebP file, which is RIFF's: it says how long the file is.</summary>
internal static class WebpChunks
{
    private const int RiffHeader = 8;

    public static PictureStructure Read(ReadOnlySpan<byte> webp) => new()
    {
        IsCutShort = BinaryPrimitives.ReadUInt32LittleEndian(webp[4..]) > (uint)(webp.Length - RiffHeader),
        LooksWholeWhenCut = true,
    };
}
