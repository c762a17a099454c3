using System.Text;

namespace NetGen.Images;

/// <summary>The formats by the bytes that their files begin with.</summary>
internal static class PictureSignature
{
    // What an SVG file may say of XML, and of its author's program, before it begins.
    private const int Prolog = 1024;

    public static PictureFormat FormatOf(ReadOnlySpan<byte> encoded) => encoded switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n', ..] => PictureFormat.Png,
        [0xFF, 0xD8, 0xFF, ..] => PictureFormat.Jpeg,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => PictureFormat.Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => PictureFormat.Webp,
        [(byte)'B', (byte)'M', ..] => PictureFormat.Bmp,
        _ => PictureFormat.None,
    };

    /// <summary>The name of a format that is not read but often meant for a picture, or a document; null for anything else.</summary>
    public static string? OtherFormatOf(ReadOnlySpan<byte> encoded) => encoded switch
    {
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', .. var brand] => FormatOfBrand(brand),
        [(byte)'I', (byte)'I', 42 or 43, 0, ..] or [(byte)'M', (byte)'M', 0, 42 or 43, ..] => "TIFF",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "PDF",
        [0xFF, 0x0A, ..] or [0, 0, 0, 12, (byte)'J', (byte)'X', (byte)'L', (byte)' ', ..] => "JPEG XL",
        _ => IsSvg(encoded[..Math.Min(encoded.Length, Prolog)]) ? "SVG" : null,
    };

    // Pages may hold SVG, too: they begin otherwise.
    private static bool IsSvg(ReadOnlySpan<byte> beginning)
    {
        ReadOnlySpan<byte> text = (beginning.StartsWith(Encoding.UTF8.Preamble) ? beginning[Encoding.UTF8.Preamble.Length..] : beginning).TrimStart(" \t\r\n"u8);
        return text.StartsWith("<svg"u8) || ((text.StartsWith("<?xml"u8) || text.StartsWith("<!--"u8) || text.StartsWith("<!DOCTYPE svg"u8)) && text.IndexOf("<svg"u8) >= 0);
    }

    // ISO base media files: what phones make of photographs, and films.
    private static string? FormatOfBrand(ReadOnlySpan<byte> brand) =>
        brand.StartsWith("avi"u8) ? "AVIF"
        : brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.StartsWith("mif1"u8) || brand.StartsWith("msf1"u8) ? "HEIC"
        : null;
}
