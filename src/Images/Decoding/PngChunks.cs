using System.Buffers.Binary;

namespace NetGen.Images;

/// <summary>The chunks of a PNG file (PNG specification, third edition): length, type, data, checksum.</summary>
internal static class PngChunks
{
    private const int Signature = 8;
    private const int BeforeData = 8;
    private const int Checksum = 4;

    public static PictureStructure Read(ReadOnlySpan<byte> png)
    {
        var found = new PictureStructure { IsCutShort = true };
        bool pixels = false;
        ReadOnlySpan<byte> rest = png[Signature..];
        while (rest.Length >= BeforeData)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            ReadOnlySpan<byte> type = rest[4..BeforeData];
            ReadOnlySpan<byte> data = rest[BeforeData..];
            if (type.SequenceEqual("IEND"u8))
            {
                return found with { IsCutShort = false };
            }

            if (length > data.Length)
            {
                break;
            }

            data = data[..(int)length];
            if (type.SequenceEqual("IHDR"u8) && length >= 8)
            {
                found = found with { Size = (BinaryPrimitives.ReadUInt32BigEndian(data[4..]), BinaryPrimitives.ReadUInt32BigEndian(data)) };
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                pixels = true;
            }
            else if (type.SequenceEqual("acTL"u8) && length >= 4 && !pixels)
            {
                // Behind the pixels it says nothing.
                found = found with { Frames = BinaryPrimitives.ReadUInt32BigEndian(data) };
            }
            else if (type.SequenceEqual("eXIf"u8))
            {
                found = found with { Orientation = ExifOrientation.Of(data) };
            }

            rest = rest[(int)Math.Min(BeforeData + (long)length + Checksum, rest.Length)..];
        }

        return found;
    }
}
