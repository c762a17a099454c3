using System.Buffers;

namespace NetGen.Images;

/// <summary>The bytes of a file or stream, in pooled memory.</summary>
internal ref struct EncodedBytes
{
    private const int FirstCapacity = 1 << 16;

    private byte[] array;
    private int length;

    private EncodedBytes(int capacity) => array = ArrayPool<byte>.Shared.Rent(capacity);

    public readonly ReadOnlySpan<byte> Span => array.AsSpan(0, length);

    /// <summary>All of a file.</summary>
    public static EncodedBytes Of(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        return Of(file);
    }

    /// <summary>What is left of a stream.</summary>
    public static EncodedBytes Of(Stream stream)
    {
        // One byte more than there should be shows the end without another array.
        long expected = stream.CanSeek ? stream.Length - stream.Position + 1 : FirstCapacity;
        var bytes = new EncodedBytes((int)Math.Clamp(expected, 1, Array.MaxLength));
        try
        {
            while (stream.Read(bytes.array.AsSpan(bytes.length)) is > 0 and int read)
            {
                bytes.length += read;
                if (bytes.length == bytes.array.Length)
                {
                    bytes.Grow();
                }
            }

            return bytes;
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    public readonly void Dispose() => ArrayPool<byte>.Shared.Return(array);

    private void Grow()
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * array.Length, Array.MaxLength));
        Span.CopyTo(larger);
        Dispose();
        array = larger;
    }
}
