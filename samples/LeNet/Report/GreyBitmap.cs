using System.Buffers.Binary;

namespace LeNetSample;

/// <summary>A grey picture as a data URI that every browser shows: a BMP of 24 bits a pixel, which needs neither compression nor checksum.</summary>
internal static class GreyBitmap
{
    private const int HeaderLength = 54;
    private const int BytesPerPixel = 3;

    /// <param name="pixels">Rows from top to bottom, 0 is black.</param>
    /// <param name="side">Width and height.</param>
    public static string DataUri(ReadOnlySpan<byte> pixels, int side)
    {
        int rowLength = (side * BytesPerPixel + 3) / 4 * 4; // rows start at multiples of four bytes
        byte[] file = new byte[HeaderLength + side * rowLength];
        "BM"u8.CopyTo(file);
        Write(file, 2, file.Length);
        Write(file, 10, HeaderLength);
        Write(file, 14, 40); // length of the second header, which starts here
        Write(file, 18, side);
        Write(file, 22, -side); // a negative height: rows run from the top
        Write(file, 26, 1 | BytesPerPixel * 8 << 16); // one plane, bits a pixel
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++)
                file.AsSpan(HeaderLength + y * rowLength + x * BytesPerPixel, BytesPerPixel).Fill(pixels[y * side + x]);
        return $"data:image/bmp;base64,{Convert.ToBase64String(file)}";
    }

    private static void Write(byte[] file, int offset, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(offset), value);
}
