using System.Buffers.Binary;

namespace NetGen.Images;

/// <summary>The segments of a JPEG file (ITU-T T.81, annex B).</summary>
internal static class JpegSegments
{
    private const byte Prefix = 0xFF;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;

    /// <summary>
    /// A picture that comes in several scans, as progressive ones do, looks whole after any of them, but blurred, and decoders are content with it. In a single scan the missing rows tell.
    /// </summary>
    public static PictureStructure Read(ReadOnlySpan<byte> jpeg)
    {
        bool severalScans = false;
        int components = 0;
        for (int at = 2; at + 1 < jpeg.Length;)
        {
            byte marker = jpeg[at + 1];
            if (jpeg[at] != Prefix || marker == Prefix)
            {
                // Entropy-coded data, or a marker's padding.
                at++;
                continue;
            }

            if (marker == EndOfImage)
            {
                return new() { LooksWholeWhenCut = severalScans };
            }

            if (!HasLength(marker))
            {
                at += 2;
                continue;
            }

            ReadOnlySpan<byte> segment = jpeg[(at + 2)..];
            if (segment.Length < 8)
            {
                break;
            }

            if (IsStartOfFrame(marker))
            {
                components = segment[7];
                severalScans |= IsProgressive(marker);
            }
            else if (marker == StartOfScan)
            {
                severalScans |= segment[2] < components;
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(segment);
        }

        return new() { IsCutShort = true, LooksWholeWhenCut = severalScans };
    }

    // A stuffed zero, TEM, and restarts have none.
    private static bool HasLength(byte marker) => marker is not (0x00 or 0x01 or (>= 0xD0 and <= 0xD8));

    // C4, C8 and CC are tables.
    private static bool IsStartOfFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool IsProgressive(byte startOfFrame) => (startOfFrame & 3) == 2;
}
