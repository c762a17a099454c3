using System.Buffers.Binary;

namespace NetGen.Images;

/// <summary>What the frame of a file tells without its pixels being decoded.</summary>
internal static class PictureSignature
{
    private const int RiffHeader = 8;

    public static PictureFormat FormatOf(ReadOnlySpan<byte> encoded) => encoded switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n', ..] => PictureFormat.Png,
        [0xFF, 0xD8, 0xFF, ..] => PictureFormat.Jpeg,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => PictureFormat.Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => PictureFormat.Webp,
        [(byte)'B', (byte)'M', ..] => PictureFormat.Bmp,
        _ => PictureFormat.None,
    };

    /// <summary>Whether bytes are missing at the end that the decoder would not miss, or not call so.</summary>
    public static bool IsCutShort(ReadOnlySpan<byte> encoded, PictureFormat format) => format switch
    {
        PictureFormat.Webp => BinaryPrimitives.ReadUInt32LittleEndian(encoded[(RiffHeader / 2)..]) > (uint)(encoded.Length - RiffHeader),
        PictureFormat.Jpeg => JpegScans.EndIsMissing(encoded),
        _ => false,
    };
}
