using System.Buffers.Binary;
using SkiaSharp;

namespace NetGen.Images;

/// <summary>The orientation in EXIF data: a TIFF header and its first directory, in either byte order (Exif 2.32, 4.6).</summary>
internal static class ExifOrientation
{
    private const int EntryLength = 12;
    private const ushort Tag = 0x0112;
    private const ushort Short = 3;

    /// <summary>As the picture is stored where there is none.</summary>
    public static SKEncodedOrigin Of(ReadOnlySpan<byte> exif)
    {
        // Some write what precedes it in JPEG files.
        ReadOnlySpan<byte> tiff = exif.StartsWith("Exif\0\0"u8) ? exif[6..] : exif;
        bool little = tiff.StartsWith("II*\0"u8);
        if (tiff.Length < 8 || !(little || tiff.StartsWith("MM\0*"u8)))
        {
            return SKEncodedOrigin.TopLeft;
        }

        uint directory = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
        {
            return SKEncodedOrigin.TopLeft;
        }

        ReadOnlySpan<byte> entries = tiff[((int)directory + 2)..];
        for (int left = UInt16(tiff[(int)directory..], little); left > 0 && entries.Length >= EntryLength; left--, entries = entries[EntryLength..])
        {
            if (UInt16(entries, little) == Tag && UInt16(entries[2..], little) == Short)
            {
                int value = UInt16(entries[8..], little);
                return value is >= (int)SKEncodedOrigin.TopLeft and <= (int)SKEncodedOrigin.LeftBottom ? (SKEncodedOrigin)value : SKEncodedOrigin.TopLeft;
            }
        }

        return SKEncodedOrigin.TopLeft;
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
