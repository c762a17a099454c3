using System.Buffers.Binary;

namespace NetGen.Images;

/// <summary>The headers of a BMP file: that of the file, then BITMAPCOREHEADER, or BITMAPINFOHEADER or one that begins like it.</summary>
internal static class BmpHeader
{
    private const int FileHeader = 14;
    private const int CoreHeader = 12;
    private const int InfoHeader = 40;

    public static PictureStructure Read(ReadOnlySpan<byte> bmp)
    {
        if (bmp.Length < FileHeader + CoreHeader)
        {
            return new() { IsCutShort = true };
        }

        ReadOnlySpan<byte> header = bmp[FileHeader..];
        uint headerLength = BinaryPrimitives.ReadUInt32LittleEndian(header);
        if (headerLength > header.Length)
        {
            return new() { IsCutShort = true };
        }

        if (headerLength is not (CoreHeader or >= InfoHeader))
        {
            return new();
        }

        bool core = headerLength == CoreHeader;
        long width = core ? BinaryPrimitives.ReadUInt16LittleEndian(header[4..]) : BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        // Below zero where rows are stored from the top.
        long height = core ? BinaryPrimitives.ReadUInt16LittleEndian(header[6..]) : Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(header[8..]));
        ushort bits = BinaryPrimitives.ReadUInt16LittleEndian(header[(core ? 10 : 14)..]);
        uint compression = core ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(header[16..]);
        // Rows fill whole words; where they are compressed the header says how long all are.
        Int128 pixels = compression is 0 or 3 or 6 ? (((Int128)width * bits) + 31) / 32 * 4 * height : BinaryPrimitives.ReadUInt32LittleEndian(header[20..]);
        return new() { Size = (height, width), IsCutShort = BinaryPrimitives.ReadUInt32LittleEndian(bmp[10..]) + pixels > bmp.Length };
    }
}
