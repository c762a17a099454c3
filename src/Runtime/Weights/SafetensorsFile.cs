using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace NetGen;

/// <summary>A safetensors file, open for reading: named tensors of any kind, not only a network's weights.</summary>
/// <remarks>
/// Format: https://huggingface.co/docs/safetensors - the length of the header (8 bytes, little-endian), the header (JSON: each tensor's type, shape and place), the data.
/// Files of any size can be read, each tensor straight into the caller's memory. Big-endian machines are not supported.
/// </remarks>
public sealed class SafetensorsFile : IDisposable
{
    // The limit of the reference implementation.
    private const long MaxHeader = 100_000_000;

    // One read or write of the operating system takes less than 2 GB.
    internal const int Chunk = 1 << 28;

    private readonly SafeFileHandle _handle;
    private readonly Dictionary<string, SafetensorsTensor> _tensors = new(StringComparer.Ordinal);

    private SafetensorsFile(string path, SafeFileHandle handle)
    {
        Path = path;
        _handle = handle;
        Header = ReadHeader();
        foreach (SafetensorsTensor tensor in Header.Tensors) _tensors.Add(tensor.Name, tensor);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The file's tensors, in the order of its header.</summary>
    public IReadOnlyList<SafetensorsTensor> Tensors => Header.Tensors;

    /// <summary>What the writer said of the file, for example <c>format</c>: <c>pt</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata => Header.Metadata;

    /// <summary>The header with its problems.</summary>
    internal SafetensorsHeader Header { get; }

    /// <summary>What the file says of a tensor.</summary>
    /// <param name="name">The tensor's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such tensor; the message gives the nearest names.</exception>
    public SafetensorsTensor this[string name] =>
        _tensors.TryGetValue(name, out SafetensorsTensor? tensor) ? tensor : throw NearestNames.NotFound(name, _tensors.Keys);

    /// <summary>Opens a file and checks its header completely; no tensor is read yet.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="WeightsException">It is not a sound safetensors file; all problems are listed.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="PlatformNotSupportedException">The machine is big-endian.</exception>
    public static SafetensorsFile Open(string path)
    {
        SafetensorsFile file = OpenUnchecked(path);
        if (file.Header.Problems.Count == 0) return file;
        file.Dispose();
        throw new WeightsException(path, file.Header.Problems);
    }

    /// <summary>Writes float32 tensors to a file, in the order given.</summary>
    /// <param name="path">The file. It is replaced once its successor beside it is complete, so a failure leaves it as it was.</param>
    /// <param name="tensors">Names, shapes and elements in row-major order.</param>
    /// <exception cref="ArgumentException">A name is empty, reserved or used twice, or a shape does not have as many elements as its data.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="PlatformNotSupportedException">The machine is big-endian.</exception>
    public static void Write(string path, IEnumerable<(string Name, IReadOnlyList<int> Shape, ReadOnlyMemory<float> Data)> tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        var list = tensors.ToArray();
        SafetensorsWriter.Write(path, [.. list.Select(tensor => (tensor.Name, tensor.Shape))], i => list[i].Data.Span);
    }

    /// <summary>Whether there is such a tensor.</summary>
    /// <param name="name">The tensor's name.</param>
    public bool Contains(string name) => _tensors.ContainsKey(name);

    /// <summary>Reads a tensor of type F32, or F16 or BF16, which widen exactly.</summary>
    /// <param name="name">The tensor's name.</param>
    /// <param name="destination">Receives its elements in row-major order; exactly as long as the tensor.</param>
    /// <exception cref="KeyNotFoundException">There is no such tensor; the message gives the nearest names.</exception>
    /// <exception cref="ArgumentException">The destination has another length.</exception>
    /// <exception cref="NotSupportedException">The tensor has another type.</exception>
    /// <exception cref="WeightsException">The file was cut short since it was opened.</exception>
    public void CopyTo(string name, Span<float> destination)
    {
        SafetensorsTensor tensor = Readable(name);
        if (destination.Length != tensor.Length)
            throw new ArgumentException($"Tensor '{name}' {ParameterRules.Text(tensor.Shape)} has {tensor.Length} elements, the destination {destination.Length}.", nameof(destination));

        for (int start = 0; start < destination.Length; start += Chunk)
        {
            int length = Math.Min(Chunk, destination.Length - start);
            Read(tensor, start, destination.Slice(start, length));
        }
    }

    /// <summary>Reads a tensor of type F32, F16 or BF16 into a new array, in row-major order.</summary>
    /// <param name="name">The tensor's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such tensor; the message gives the nearest names.</exception>
    /// <exception cref="NotSupportedException">The tensor has another type.</exception>
    /// <exception cref="WeightsException">The file was cut short since it was opened.</exception>
    public float[] ToArray(string name)
    {
        float[] values = new float[Readable(name).Length];
        CopyTo(name, values);
        return values;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _handle.Dispose();

    /// <summary>Opens a file whose header may have problems.</summary>
    internal static SafetensorsFile OpenUnchecked(string path)
    {
        RequireLittleEndian();
        SafeFileHandle handle = File.OpenHandle(path);
        try
        {
            return new SafetensorsFile(path, handle);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>The format is little-endian; elements are read and written as they lie in memory.</summary>
    internal static void RequireLittleEndian()
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Safetensors files are little-endian; this machine is not, and that is not supported.");
    }

    private SafetensorsHeader ReadHeader()
    {
        long length = RandomAccess.GetLength(_handle);
        if (length < sizeof(ulong))
            return SafetensorsHeader.Unreadable($"a safetensors file starts with 8 bytes that give the length of its header, and this file has {length} bytes");

        Span<byte> prefix = stackalloc byte[sizeof(ulong)];
        Fill(prefix, 0);
        ulong header = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (header > MaxHeader)
            return SafetensorsHeader.Unreadable($"the header claims {header} bytes, above the format's limit of {MaxHeader}: not a safetensors file?");
        if (header > (ulong)length - sizeof(ulong))
            return SafetensorsHeader.Unreadable($"the header claims {header} bytes, and after its length the file has {length - sizeof(ulong)}: not a safetensors file, or a truncated one");

        byte[] json = new byte[header];
        Fill(json, sizeof(ulong));
        long start = sizeof(ulong) + json.Length;
        return SafetensorsHeader.Parse(json, start, length - start);
    }

    private SafetensorsTensor Readable(string name)
    {
        SafetensorsTensor tensor = this[name];
        return SafetensorsTypes.IsReadable(tensor.DType)
            ? tensor
            : throw new NotSupportedException($"Tensor '{name}' is {tensor.DType}; only F32, F16 and BF16 are read as float.");
    }

    private void Read(SafetensorsTensor tensor, long first, Span<float> destination)
    {
        if (tensor.DType == SafetensorsTypes.F32)
        {
            Fill(MemoryMarshal.AsBytes(destination), tensor.Offset + first * sizeof(float));
            return;
        }
        // Into the upper half of the destination, to widen from there without memory of its own.
        Span<ushort> halves = MemoryMarshal.Cast<float, ushort>(destination)[destination.Length..];
        Fill(MemoryMarshal.AsBytes(halves), tensor.Offset + first * sizeof(ushort));
        if (tensor.DType == SafetensorsTypes.F16) Widening.FromF16(halves, destination);
        else Widening.FromBF16(halves, destination);
    }

    // Reading, not mapping: it copies once just the same, and a file that is cut short meanwhile is an exception and not a dead process.
    private void Fill(Span<byte> bytes, long offset)
    {
        while (bytes.Length > 0)
        {
            int read = RandomAccess.Read(_handle, bytes, offset);
            if (read == 0) throw new WeightsException(Path, [$"the file ended at byte {offset} while it was being read"]);
            bytes = bytes[read..];
            offset += read;
        }
    }
}
