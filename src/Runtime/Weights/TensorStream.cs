using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>A file's tensors for a network that does not keep them: each is read when it is asked for, and freed when it is packed.</summary>
/// <remarks>
/// Those of a source that cannot seek come in its order and not in the network's, and are held from the start until they are packed; as are those of a caller's stream where the load is awaited.
/// The memory is freed by hand: left to the collector, which has no reason to hurry, it would be as much as the whole file.
/// </remarks>
internal sealed class TensorStream : ITensorReader, IDisposable
{
    private readonly SafetensorsFile _file;
    private readonly IReadOnlyList<ParameterInfo> _parameters;
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly SafetensorsTensor?[] _tensors;
    private readonly nint[] _memory;
    private readonly HashSet<int> _asked = [];
    private readonly int _seed;
    private readonly CancellationToken _cancellationToken;

    private TensorStream(SafetensorsFile file, IReadOnlyList<ParameterInfo> parameters, StateDictMatch match, int seed, CancellationToken cancellationToken)
    {
        _file = file;
        _parameters = parameters;
        _tensors = new SafetensorsTensor?[parameters.Count];
        _memory = new nint[parameters.Count];
        _seed = seed;
        _cancellationToken = cancellationToken;
        for (int i = 0; i < parameters.Count; i++) _indices.Add(parameters[i].Name, i);
        foreach (var (parameter, tensor) in match.Found) _tensors[parameter] = tensor;
        PassedOver = match.PassedOver;
    }

    /// <summary>What did not fit and was excepted.</summary>
    public PassedOver PassedOver { get; }

    /// <summary>Bytes that are held now.</summary>
    public long HeldBytes { get; private set; }

    /// <summary>The most that were held at once.</summary>
    public long MostHeldBytes { get; private set; }

    /// <inheritdoc/>
    public ReadOnlySpan<float> this[string name]
    {
        get
        {
            int index = _indices[name];
            _asked.Add(index);
            if (_memory[index] == 0)
            {
                Allocate(index);
                if (_tensors[index] is { } tensor) _file.Run(_file.Reads(tensor, _memory[index], owner: null), _cancellationToken);
                else Weights.Initialize(_parameters[index], index, Elements(index), _seed);
            }
            return Elements(index);
        }
    }

    /// <summary>Opens a file and checks that it holds the network's tensors.</summary>
    public static TensorStream Open(WeightsSource source, IReadOnlyList<ParameterInfo> parameters, TensorNames names, int seed)
    {
        SafetensorsFile file = SafetensorsFile.OpenUnchecked(source);
        TensorStream? stream = null;
        try
        {
            stream = new(file, parameters, StateDictMatch.Of(parameters, file, names), seed, CancellationToken.None);
            if (!file.CanSeek) file.Run(stream.ReadAll());
            return stream;
        }
        catch
        {
            stream?.Dispose();
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="Open"/>
    public static async Task<TensorStream> OpenAsync(
        WeightsSource source, IReadOnlyList<ParameterInfo> parameters, TensorNames names, int seed, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        SafetensorsFile file = await SafetensorsFile.OpenUncheckedAsync(source, cancellationToken).ConfigureAwait(false);
        TensorStream? stream = null;
        try
        {
            StateDictMatch match = StateDictMatch.Of(parameters, file, names);
            stream = new(file, parameters, match, seed, cancellationToken);
            file.Report(progress, match.Found.Select(found => found.Tensor));
            // Packing does not wait, and a caller's stream may insist on that.
            if (!file.CanSeek || file.IsCallersStream) await file.RunAsync(stream.ReadAll(), cancellationToken).ConfigureAwait(false);
            return stream;
        }
        catch
        {
            stream?.Dispose();
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Release()
    {
        foreach (int index in _asked) Free(index);
        _asked.Clear();
    }

    /// <summary>Frees what is held and closes the file.</summary>
    public void Dispose()
    {
        for (int i = 0; i < _memory.Length; i++) Free(i);
        _file.Dispose();
    }

    private IEnumerable<ByteRead> ReadAll() => Enumerable.Range(0, _tensors.Length)
        .Where(index => _tensors[index] is not null)
        .OrderBy(index => _tensors[index]!.Offset)
        .SelectMany(index =>
        {
            Allocate(index);
            return _file.Reads(_tensors[index]!, _memory[index], owner: null);
        })
        .Concat(_file.ReadEnd());

    private unsafe Span<float> Elements(int index) => new((void*)_memory[index], (int)_parameters[index].Length);

    private unsafe void Allocate(int index)
    {
        long bytes = _parameters[index].Length * sizeof(float);
        _memory[index] = (nint)NativeMemory.AlignedAlloc((nuint)bytes, AlignedBuffer.Alignment);
        HeldBytes += bytes;
        MostHeldBytes = Math.Max(MostHeldBytes, HeldBytes);
    }

    private unsafe void Free(int index)
    {
        if (_memory[index] == 0) return;
        NativeMemory.AlignedFree((void*)_memory[index]);
        _memory[index] = 0;
        HeldBytes -= _parameters[index].Length * sizeof(float);
    }
}
