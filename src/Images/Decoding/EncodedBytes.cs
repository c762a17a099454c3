using System.Buffers;
using System.Globalization;

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
    /// <exception cref="PictureException">It is a directory, or longer than an array.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static EncodedBytes Of(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            return Of(file, $"'{path}'");
        }
        catch (UnauthorizedAccessException error)
        {
            // The system's word for both.
            throw Directory.Exists(path)
                ? new PictureException($"'{path}'", PictureProblem.NotAPicture, "it is a directory.")
                : new IOException($"Cannot read the picture '{path}': {error.Message}", error);
        }
    }

    /// <summary>What is left of a stream.</summary>
    /// <param name="stream">Stays open.</param>
    /// <param name="source">What exceptions call it; null where there is but one.</param>
    /// <exception cref="PictureException">It is longer than an array.</exception>
    public static EncodedBytes Of(Stream stream, string? source = null)
    {
        // One byte more than there should be shows the end without another array.
        long expected = stream.CanSeek ? Math.Max(stream.Length - stream.Position, 0) + 1 : FirstCapacity;
        if (expected > Array.MaxLength)
        {
            throw TooLong(source);
        }

        var bytes = new EncodedBytes((int)expected);
        try
        {
            while (stream.Read(bytes.array.AsSpan(bytes.length)) is > 0 and int read)
            {
                bytes.length += read;
                if (bytes.length == bytes.array.Length)
                {
                    bytes.Grow(source);
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

    private static PictureException TooLong(string? source) =>
        new(source, PictureProblem.TooLarge, string.Create(CultureInfo.InvariantCulture, $"its file is longer than an array, {Array.MaxLength:N0} bytes."));

    private void Grow(string? source)
    {
        if (array.Length == Array.MaxLength)
        {
            throw TooLong(source);
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * array.Length, Array.MaxLength));
        Span.CopyTo(larger);
        Dispose();
        array = larger;
    }
}
