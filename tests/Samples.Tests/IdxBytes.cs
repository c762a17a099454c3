using System.Buffers.Binary;
using System.IO.Compression;

namespace Samples.Tests;

/// <summary>IDX files, right and wrong ones.</summary>
internal static class IdxBytes
{
    /// <summary>The header for a shape and then the elements, whether they fit it or not.</summary>
    public static byte[] Of(int[] shape, byte[] elements)
    {
        byte[] bytes = new byte[4 + 4 * shape.Length + elements.Length];
        bytes[2] = 8;
        bytes[3] = (byte)shape.Length;
        for (int i = 0; i < shape.Length; i++) BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 + 4 * i), shape[i]);
        elements.CopyTo(bytes, 4 + 4 * shape.Length);
        return bytes;
    }

    public static byte[] Zipped(byte[] bytes)
    {
        var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Fastest)) zip.Write(bytes);
        return zipped.ToArray();
    }
}
