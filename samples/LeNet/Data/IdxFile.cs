using System.Buffers.Binary;
using System.IO.Compression;

namespace LeNetSample;

/// <summary>A gzipped IDX file of bytes, the format of MNIST and its successors.</summary>
/// <remarks>
/// Two zero bytes, the element type (8: unsigned byte), the number of dimensions, each dimension as a big-endian 32-bit number, then the elements in row-major
/// order (Y. LeCun, http://yann.lecun.com/exdb/mnist).
/// </remarks>
/// <param name="Shape">The dimensions, outermost first.</param>
/// <param name="Elements">The elements, row-major.</param>
internal sealed record IdxFile(IReadOnlyList<int> Shape, byte[] Elements)
{
    private const byte UnsignedByte = 8;

    /// <summary>Reads a file to its end.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rank">How many dimensions it must have.</param>
    /// <exception cref="InvalidDataException">It is not such a file, or damaged; the message says what was expected and what was found.</exception>
    public static IdxFile Read(string path, int rank)
    {
        using FileStream file = File.OpenRead(path);
        using var content = new GZipStream(file, CompressionMode.Decompress);
        try
        {
            return Read(content, rank);
        }
        catch (InvalidDataException problem)
        {
            throw new InvalidDataException($"{path}: {problem.Message}", problem);
        }
    }

    private static IdxFile Read(Stream content, int rank)
    {
        Span<byte> magic = stackalloc byte[4];
        Fill(content, magic, "the magic number");
        if (magic[0] != 0 || magic[1] != 0)
            throw new InvalidDataException($"an IDX file starts with two zero bytes, this one with 0x{magic[0]:X2}{magic[1]:X2}.");
        if (magic[2] != UnsignedByte)
            throw new InvalidDataException($"the elements must be unsigned bytes (type 0x08), not of type 0x{magic[2]:X2}.");
        if (magic[3] != rank)
            throw new InvalidDataException($"{rank} dimensions are expected, not {magic[3]}.");

        int[] shape = new int[rank];
        long length = 1;
        Span<byte> number = stackalloc byte[4];
        for (int i = 0; i < rank; i++)
        {
            Fill(content, number, $"dimension {i}");
            shape[i] = BinaryPrimitives.ReadInt32BigEndian(number);
            if (shape[i] < 1) throw new InvalidDataException($"dimension {i} is {shape[i]}; at least 1 is expected.");
            length *= shape[i]; // both below 2^31
            if (length > Array.MaxLength) throw new InvalidDataException($"the shape [{string.Join(", ", shape[..(i + 1)])}...] has too many elements.");
        }

        byte[] elements = new byte[length];
        Fill(content, elements, $"the elements of [{string.Join(", ", shape)}]");
        if (content.ReadByte() >= 0) throw new InvalidDataException($"there is more data than the shape [{string.Join(", ", shape)}] has elements.");
        return new(shape, elements);
    }

    private static void Fill(Stream content, Span<byte> destination, string what)
    {
        int read = content.ReadAtLeast(destination, destination.Length, throwOnEndOfStream: false);
        if (read < destination.Length) throw new InvalidDataException($"the file ends after {read:N0} of the {destination.Length:N0} bytes of {what}.");
    }
}
