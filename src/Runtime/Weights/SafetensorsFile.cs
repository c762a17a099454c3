using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>A safetensors file, open for reading: named tensors of any kind, not only a network's weights.</summary>
/// <remarks>
/// Format: https://huggingface.co/docs/safetensors - the length of the header (8 bytes, little-endian), the header (JSON: each tensor's type, shape and place), the data.
/// Files of any size can be read, each tensor straight into the caller's memory. Where the source cannot seek, tensors are read in the order of their data. Big-endian machines are not supported.
/// </remarks>
public sealed class SafetensorsFile : IDisposable
{
    // The limit of the reference implementation.
    private const long MaxHeader = 100_000_000;

    // Bytes of a header that are read at first where the source does not tell how long it is.
    private const int FirstPiece = 1 << 16;

    // Elements that are read at a time: enough that the system reads as fast as it can, and few enough to cancel between them.
    private const int Chunk = 1 << 22;

    // As many where they take memory of their own.
    private const int ApartChunk = 1 << 16;

    private readonly SourceBytes _bytes;
    private readonly string? _filePath;
    private readonly Dictionary<string, SafetensorsTensor> _tensors = new(StringComparer.Ordinal);
    private SafetensorsHeader? _header;
    private long _position;
    private bool _isAwaited;
    private IProgress<LoadProgress>? _progress;
    private LoadProgress _done;

    private SafetensorsFile(WeightsSource source, bool isAsync)
    {
        RequireLittleEndian();
        Path = source.Name;
        _filePath = source.FilePath;
        _bytes = source.Open(isAsync);
    }

    /// <summary>The file, or what else messages call the source.</summary>
    public string Path { get; }

    /// <summary>The file's tensors, in the order of its header.</summary>
    public IReadOnlyList<SafetensorsTensor> Tensors => Header.Tensors;

    /// <summary>What the writer said of the file, for example <c>format</c>: <c>pt</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata => Header.Metadata;

    /// <summary>The header with its problems.</summary>
    internal SafetensorsHeader Header => _header!;

    /// <summary>What the file says of a tensor.</summary>
    /// <param name="name">The tensor's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such tensor; the message gives the nearest names.</exception>
    public SafetensorsTensor this[string name] =>
        _tensors.TryGetValue(name, out SafetensorsTensor? tensor) ? tensor : throw NearestNames.NotFound(name, _tensors.Keys);

    /// <summary>Opens a file and checks its header completely; no tensor is read yet.</summary>
    /// <param name="source">The file, its path, bytes or a stream.</param>
    /// <exception cref="WeightsException">It is not a sound safetensors file, and all problems are listed; or it is a directory, or may not be read.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="PlatformNotSupportedException">The machine is big-endian.</exception>
    public static SafetensorsFile Open(WeightsSource source)
    {
        SafetensorsFile file = OpenUnchecked(source);
        if (file.Header.Problems.Count == 0) return file;
        file.Dispose();
        throw new WeightsException(file.Path, file.Header.Problems);
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

    /// <summary>Reads a tensor of type F32, or F16 or BF16, which widen exactly, or F64, which is rounded to the nearest.</summary>
    /// <param name="name">The tensor's name.</param>
    /// <param name="destination">Receives its elements in row-major order; exactly as long as the tensor.</param>
    /// <exception cref="KeyNotFoundException">There is no such tensor; the message gives the nearest names.</exception>
    /// <exception cref="ArgumentException">The destination has another length.</exception>
    /// <exception cref="NotSupportedException">The tensor has another type.</exception>
    /// <exception cref="InvalidOperationException">The source cannot seek, and what was read before lies behind the tensor.</exception>
    /// <exception cref="WeightsException">The file was cut short, or a finite number is too large for float32.</exception>
    public unsafe void CopyTo(string name, Span<float> destination)
    {
        SafetensorsTensor tensor = Readable(name);
        if (destination.Length != tensor.Length)
            throw new ArgumentException($"Tensor {MessageText.Quote(name)} {MessageText.Shape(tensor.Shape)} has {tensor.Length} elements, the destination {destination.Length}.", nameof(destination));

        fixed (float* start = destination) Run(Reads(tensor, (nint)start, owner: null));
    }

    /// <summary>Reads a tensor of type F32, F16, BF16 or F64 into a new array, in row-major order.</summary>
    /// <param name="name">The tensor's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such tensor; the message gives the nearest names.</exception>
    /// <exception cref="NotSupportedException">The tensor has another type.</exception>
    /// <exception cref="InvalidOperationException">The source cannot seek, and what was read before lies behind the tensor.</exception>
    /// <exception cref="WeightsException">The file was cut short, or a finite number is too large for float32.</exception>
    public float[] ToArray(string name)
    {
        float[] values = new float[Readable(name).Length];
        CopyTo(name, values);
        return values;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _bytes.Dispose();

    /// <summary>Opens a file whose header may have problems.</summary>
    internal static SafetensorsFile OpenUnchecked(WeightsSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var file = new SafetensorsFile(source, isAsync: false);
        try
        {
            file.Run(file.ReadHeader());
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="OpenUnchecked"/>
    internal static async Task<SafetensorsFile> OpenUncheckedAsync(WeightsSource source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        var file = new SafetensorsFile(source, isAsync: true);
        try
        {
            await file.RunAsync(file.ReadHeader(), cancellationToken).ConfigureAwait(false);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Whether tensors can be read in any order, and again.</summary>
    internal bool CanSeek => _bytes.Length is not null;

    /// <summary>Whether the source is a stream of the caller's, which may permit only reads that are awaited.</summary>
    internal bool IsCallersStream => _bytes.AreCallers;

    /// <summary>The format is little-endian; elements are read and written as they lie in memory.</summary>
    internal static void RequireLittleEndian()
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Safetensors files are little-endian; this machine is not, and that is not supported.");
    }

    /// <summary>Has somebody told from now on how much of some tensors was read.</summary>
    internal void Report(IProgress<LoadProgress>? progress, IEnumerable<SafetensorsTensor> tensors)
    {
        _progress = progress;
        _done = new(0, tensors.Sum(tensor => tensor.Length * SafetensorsTypes.Bytes(tensor.DType)));
    }

    /// <summary>Carries out reads.</summary>
    internal void Run(IEnumerable<ByteRead> reads, CancellationToken cancellationToken = default)
    {
        _isAwaited = false;
        foreach (ByteRead read in reads)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _bytes.Fill(read);
        }
    }

    /// <inheritdoc cref="Run"/>
    internal async Task RunAsync(IEnumerable<ByteRead> reads, CancellationToken cancellationToken)
    {
        _isAwaited = true;
        foreach (ByteRead read in reads)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await _bytes.FillAsync(read, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The reads of one tensor.</summary>
    /// <param name="tensor">The tensor, of a type that is read.</param>
    /// <param name="destination">As many floats, which do not move.</param>
    /// <param name="owner">The buffer that they are in; null where the caller keeps them where they are until the reads are done, or given up.</param>
    internal IEnumerable<ByteRead> Reads(SafetensorsTensor tensor, nint destination, AlignedBuffer? owner)
    {
        foreach (ByteRead read in Skip(tensor.Offset, $"tensor {MessageText.Quote(tensor.Name)}")) yield return read;

        int size = SafetensorsTypes.Bytes(tensor.DType);
        // Float64 is rounded from memory of its own; and a read that was awaited and given up may still write when the caller's memory is gone.
        bool isApart = size == sizeof(double) || (owner is null && _isAwaited);
        int chunk = isApart ? ApartChunk : Chunk;
        byte[] apart = isApart ? new byte[Math.Min(chunk, tensor.Length) * size] : [];
        for (long first = 0; first < tensor.Length; first += chunk)
        {
            int length = (int)Math.Min(chunk, tensor.Length - first);
            var floats = new FloatMemory(destination + (nint)first * sizeof(float), length, owner);
            Memory<byte> bytes = isApart ? apart.AsMemory(0, length * size)
                : size == sizeof(float) ? floats.Memory
                // Into the upper half of the destination, to widen from there without memory of its own.
                : floats.Memory[(length * sizeof(ushort))..];
            var read = new ByteRead(bytes, tensor.Offset + first * size);
            yield return read;
            _position = read.Position;
            if (!read.IsFull) throw CutShort();

            switch (tensor.DType)
            {
                case SafetensorsTypes.F32 when isApart: MemoryMarshal.Cast<byte, float>(bytes.Span).CopyTo(floats.Floats); break;
                case SafetensorsTypes.F16: Widening.FromF16(MemoryMarshal.Cast<byte, ushort>(bytes.Span), floats.Floats); break;
                case SafetensorsTypes.BF16: Widening.FromBF16(MemoryMarshal.Cast<byte, ushort>(bytes.Span), floats.Floats); break;
                case SafetensorsTypes.F64 when Narrowing.FromF64(MemoryMarshal.Cast<byte, double>(bytes.Span), floats.Floats) is >= 0 and int at:
                    double value = MemoryMarshal.Cast<byte, double>(bytes.Span)[at];
                    throw new WeightsException(Path, [FormattableString.Invariant($"tensor {MessageText.Quote(tensor.Name)} has the element {value:R} at [{first + at}], in row-major order, which is beyond float32")]);
            }

            if (_progress is not null)
            {
                _done = _done with { BytesRead = _done.BytesRead + read.Count };
                _progress.Report(_done);
            }
        }
    }

    /// <summary>The reads that see to it that a source whose length was not known ends where its last tensor does.</summary>
    internal IEnumerable<ByteRead> ReadEnd()
    {
        if (CanSeek) yield break;
        foreach (ByteRead read in Skip(Header.End, "the end")) yield return read;
        var beyond = new ByteRead(new byte[1], Header.End);
        yield return beyond;
        if (beyond.Count > 0) throw new WeightsException(Path, ["there are bytes behind the last tensor, which belong to none"]);
    }

    /// <summary>Where the source cannot seek: reads and drops what lies before a place.</summary>
    private IEnumerable<ByteRead> Skip(long position, string what)
    {
        if (CanSeek) yield break;
        if (position < _position) throw new InvalidOperationException($"{Path} cannot seek, so its tensors are read in the order of their data: {what} is at byte {position}, before what was read already.");
        byte[] dropped = new byte[Math.Min(position - _position, 1 << 16)];
        while (_position < position)
        {
            var read = new ByteRead(dropped.AsMemory(0, (int)Math.Min(dropped.Length, position - _position)), _position);
            yield return read;
            _position = read.Position;
            if (!read.IsFull) throw CutShort();
        }
    }

    private WeightsException CutShort() => new(Path, [CanSeek
        ? $"the file ended at byte {_position} while it was being read"
        : $"the data ends at byte {_position - (Header.End - Header.DataLength)} where {Header.DataLength} are described: a truncated file"]);

    private IEnumerable<ByteRead> ReadHeader()
    {
        var start = new byte[sizeof(ulong)];
        var prefix = new ByteRead(start, 0);
        yield return prefix;
        if (!prefix.IsFull)
        {
            Understand(SafetensorsHeader.Unreadable(prefix.Count == 0
                ? _bytes.Nothing
                : $"a safetensors file starts with 8 bytes that give the length of its header, and this file has {prefix.Count} bytes"));
            yield break;
        }

        ulong header = BinaryPrimitives.ReadUInt64LittleEndian(start);
        if (header > MaxHeader)
        {
            Understand(NoHeader(start, $"the header claims {header} bytes, above the format's limit of {MaxHeader}: not a safetensors file? It begins with {ForeignFormat.Beginning(start)}"));
            yield break;
        }
        foreach (ByteRead read in Ask(start.Length, start.Length + (long)header)) yield return read;
        long? rest = _bytes.Length - start.Length;
        // Where the source does not tell how long it is, memory grows with what really comes.
        byte[] json = new byte[Math.Min((long)header, rest ?? FirstPiece)];
        int count = 0;
        while (true)
        {
            var text = new ByteRead(json.AsMemory(count), start.Length + count);
            yield return text;
            count += text.Count;
            if (!text.IsFull || rest is not null || json.Length == (long)header) break;
            Array.Resize(ref json, (int)Math.Min((long)header, 2L * json.Length));
        }
        if ((ulong)count < header)
        {
            Understand(NoHeader(start, $"the header claims {header} bytes, and after its length the file has {count}: not a safetensors file, or a truncated one"));
            yield break;
        }
        _position = start.Length + count;
        if (json is not [(byte)'{', ..] && ForeignFormat.Describe(start, _filePath) is { } foreign)
        {
            Understand(SafetensorsHeader.Unreadable(foreign));
            yield break;
        }
        var understood = SafetensorsHeader.Parse(json, _position, _bytes.Length - _position);
        if (understood.IsTruncated)
        {
            foreach (ByteRead read in Ask(_position, long.MaxValue)) yield return read;
            if (!CanSeek) understood = SafetensorsHeader.Parse(json, _position, length: null);
        }
        Understand(understood);
    }

    /// <summary>Where the source's length is too short for the bytes that are needed: asks whether it is right.</summary>
    /// <param name="read">Bytes that came.</param>
    /// <param name="needed">Bytes that must come.</param>
    private IEnumerable<ByteRead> Ask(long read, long needed)
    {
        if (_bytes.Length is not { } length || length >= needed) yield break;
        var beyond = new ByteRead(new byte[1], length);
        if (length >= read) yield return beyond;
        if (length < read || beyond.Count > 0) _bytes.DistrustLength();
    }

    private SafetensorsHeader NoHeader(byte[] start, string problem) => SafetensorsHeader.Unreadable(ForeignFormat.Describe(start, _filePath) ?? problem);

    private void Understand(SafetensorsHeader header)
    {
        _header = header;
        foreach (SafetensorsTensor tensor in header.Tensors) _tensors.Add(tensor.Name, tensor);
    }

    private SafetensorsTensor Readable(string name)
    {
        SafetensorsTensor tensor = this[name];
        return SafetensorsTypes.IsReadable(tensor.DType)
            ? tensor
            : throw new NotSupportedException($"Tensor {MessageText.Quote(name)} is {tensor.DType}; only {SafetensorsTypes.Readable} are read as float.");
    }
}
