using System.ComponentModel;

namespace NetGen;

/// <summary>The named tensors of a network, float32, in one buffer. Shared by all instances and equivalent variants of the network.</summary>
/// <remarks>
/// Reading from several threads is safe; writing is not safe beside anything else, but for <see cref="Load(WeightsSource, string?, Func{string, string}?, string?)"/> beside the calls of networks.
/// </remarks>
public sealed class Weights : ITensorReader
{
    private readonly ParameterInfo[] _parameters;
    private readonly IReadOnlyList<ParameterInfo> _expected;
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly long[] _offsets;
    private readonly AlignedBuffer _buffer;
    private readonly Lock _exchange = new();
    private int _version;

    /// <summary>Zeros.</summary>
    /// <param name="parameters">The tensors, in the order of <see cref="this[int]"/>.</param>
    /// <exception cref="ArgumentException">A name is empty or used twice, a dimension is below 1, a tensor has 2^31 elements or more, or an initializer's bounds are not finite or are reversed.</exception>
    public Weights(IReadOnlyList<ParameterInfo> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _parameters = [.. parameters];
        // What a file may hold beside them is known of a part of a network.
        _expected = parameters as PartialParameters ?? (IReadOnlyList<ParameterInfo>)_parameters;
        _offsets = new long[_parameters.Length];
        long end = 0;
        for (int i = 0; i < _parameters.Length; i++)
        {
            ParameterInfo parameter = _parameters[i];
            ParameterRules.Check(parameter, i, nameof(parameters));
            if (!_indices.TryAdd(parameter.Name, i))
                throw new ArgumentException($"Parameters {_indices[parameter.Name]} and {i} are both named {MessageText.Quote(parameter.Name)}.", nameof(parameters));

            // Every tensor starts on a cache line, so that kernels may use aligned loads.
            const int line = AlignedBuffer.Alignment / sizeof(float);
            _offsets[i] = end;
            end += (parameter.Length + line - 1) / line * line;
        }
        _buffer = new AlignedBuffer(end);
    }

    /// <summary>What the tensors are, in the order of <see cref="this[int]"/>.</summary>
    public IReadOnlyList<ParameterInfo> Parameters => _expected;

    /// <summary>A tensor's elements, row-major in the order of its shape. Writing to them changes the weights.</summary>
    /// <param name="name">The tensor's name in the state dict.</param>
    /// <exception cref="KeyNotFoundException">There is no such tensor; the message gives the nearest names.</exception>
    public Span<float> this[string name] => this[IndexOf(name)];

    /// <summary>A tensor's elements, row-major in the order of its shape. Writing to them changes the weights.</summary>
    /// <param name="index">Its position in <see cref="Parameters"/>.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public Span<float> this[int index] => _buffer.Slice(_offsets[index], (int)_parameters[index].Length);

    /// <summary>Initial weights: each tensor from its <see cref="ParameterInfo.Initializer"/>.</summary>
    /// <param name="parameters">The tensors.</param>
    /// <param name="seed">The same seed gives the same weights on every platform and version of .NET; each tensor's numbers depend on the seed and its position alone.</param>
    /// <exception cref="ArgumentException">As for the constructor.</exception>
    public static Weights Initialize(IReadOnlyList<ParameterInfo> parameters, int seed = 0)
    {
        var weights = new Weights(parameters);
        for (int i = 0; i < weights._parameters.Length; i++) Initialize(weights._parameters[i], i, weights[i], seed);
        return weights;
    }

    /// <summary>Reads weights from a safetensors file, by name.</summary>
    /// <remarks>
    /// The file must hold every tensor in its shape and no other, but for those that are excepted: as F32, or F16 or BF16, which widen exactly, or F64, which is rounded to the nearest.
    /// PyTorch's <c>*.num_batches_tracked</c>, the counters of its batch norms, are passed over: nothing at inference depends on them.
    /// </remarks>
    /// <param name="source">The file: its path, its bytes, a stream or a resource.</param>
    /// <param name="parameters">The tensors that it must hold.</param>
    /// <param name="prefix">Is taken off the names in the file that start with it, for example <c>module.</c>.</param>
    /// <param name="rename">Makes of a name in the file, without the prefix, the network's.</param>
    /// <param name="except">
    /// Names, the network's or new ones in the file, whose tensors need not fit, for example <c>classifier.*</c>: <c>*</c> is any text, <c>?</c> any character, and a semicolon divides several.
    /// Those that fit are loaded all the same.
    /// </param>
    /// <param name="seed">Tensors that are not loaded start as <see cref="Initialize(IReadOnlyList{ParameterInfo}, int)"/> starts them from this seed.</param>
    /// <exception cref="ArgumentException">As for the constructor.</exception>
    /// <exception cref="WeightsException">The file is damaged or does not hold just these tensors, and all problems are listed; or it is a directory, or may not be read.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Weights Load(
        WeightsSource source, IReadOnlyList<ParameterInfo> parameters, string? prefix = null, Func<string, string>? rename = null, string? except = null, int seed = 0) =>
        Load(source, parameters, out _, prefix, rename, except, seed);

    /// <inheritdoc cref="Load(WeightsSource, IReadOnlyList{ParameterInfo}, string?, Func{string, string}?, string?, int)"/>
    /// <param name="passedOver">Receives what did not fit and was excepted.</param>
#pragma warning disable CS1573 // inherited
    public static Weights Load(
        WeightsSource source, IReadOnlyList<ParameterInfo> parameters, out PassedOver passedOver, string? prefix = null, Func<string, string>? rename = null, string? except = null, int seed = 0)
#pragma warning restore CS1573
    {
        var weights = new Weights(parameters);
        using SafetensorsFile file = SafetensorsFile.OpenUnchecked(source);
        StateDictMatch match = StateDictMatch.Of(parameters, file, new(prefix, rename, except));
        file.Run(weights.Reads(file, match));
        weights.Initialize(match, seed);
        passedOver = match.PassedOver;
        return weights;
    }

    /// <inheritdoc cref="Load(WeightsSource, IReadOnlyList{ParameterInfo}, string?, Func{string, string}?, string?, int)"/>
    /// <param name="progress">Is told how much of the file was read.</param>
    /// <param name="cancellationToken">Ends the load.</param>
    /// <exception cref="OperationCanceledException">The load was cancelled.</exception>
#pragma warning disable CS1573 // inherited
    public static async Task<Weights> LoadAsync(
        WeightsSource source, IReadOnlyList<ParameterInfo> parameters, string? prefix = null, Func<string, string>? rename = null, string? except = null, int seed = 0,
        IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default)
#pragma warning restore CS1573
    {
        var (weights, match) = await ReadAsync(source, parameters, new(prefix, rename, except), progress, cancellationToken).ConfigureAwait(false);
        weights.Initialize(match, seed);
        return weights;
    }

    /// <summary>Reads all tensors from a safetensors file, by name, in place: all change, or none. Networks over these weights compute with the new values from their next call on.</summary>
    /// <remarks><inheritdoc cref="Load(WeightsSource, IReadOnlyList{ParameterInfo}, string?, Func{string, string}?, string?, int)" path="/remarks/node()"/> The whole file is read before the first change.</remarks>
    /// <param name="source">The file: its path, its bytes, a stream or a resource.</param>
    /// <param name="prefix">Is taken off the names in the file that start with it, for example <c>module.</c>.</param>
    /// <param name="rename">Makes of a name in the file, without the prefix, the network's.</param>
    /// <param name="except">Names whose tensors need not fit, as in the other form of Load; those that are not loaded keep their values.</param>
    /// <returns>What did not fit and was excepted.</returns>
    /// <exception cref="WeightsException">The file is damaged or does not hold just these tensors, and all problems are listed; or it is a directory, or may not be read. Nothing has changed.</exception>
    /// <exception cref="IOException">The file cannot be read. Nothing has changed.</exception>
    public PassedOver Load(WeightsSource source, string? prefix = null, Func<string, string>? rename = null, string? except = null)
    {
        var read = new Weights(_expected);
        using SafetensorsFile file = SafetensorsFile.OpenUnchecked(source);
        StateDictMatch match = StateDictMatch.Of(_expected, file, new(prefix, rename, except));
        file.Run(read.Reads(file, match));
        return Take(read, match);
    }

    /// <inheritdoc cref="Load(WeightsSource, string?, Func{string, string}?, string?)"/>
    /// <param name="progress">Is told how much of the file was read.</param>
    /// <param name="cancellationToken">Ends the load.</param>
    /// <exception cref="OperationCanceledException">The load was cancelled. Nothing has changed.</exception>
#pragma warning disable CS1573 // inherited
    public async Task<PassedOver> LoadAsync(
        WeightsSource source, string? prefix = null, Func<string, string>? rename = null, string? except = null,
        IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default)
#pragma warning restore CS1573
    {
        var (read, match) = await ReadAsync(source, _expected, new(prefix, rename, except), progress, cancellationToken).ConfigureAwait(false);
        return Take(read, match);
    }

    /// <summary>Writes all tensors to a safetensors file, as F32, in the order of <see cref="Parameters"/>. PyTorch reads it as a state dict.</summary>
    /// <param name="path">The file. It is replaced once its successor beside it is complete, so a save that fails leaves it as it was.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path) =>
        SafetensorsWriter.Write(path, [.. _parameters.Select(parameter => (parameter.Name, parameter.Shape))], i => this[i]);

    /// <summary>Whether there is such a tensor.</summary>
    /// <param name="name">Its name in the state dict.</param>
    public bool Contains(string name) => _indices.ContainsKey(name);

    /// <summary>A tensor's position in <see cref="Parameters"/>.</summary>
    /// <param name="name">Its name in the state dict.</param>
    /// <exception cref="KeyNotFoundException">There is no such tensor; the message gives the nearest names.</exception>
    public int IndexOf(string name) =>
        _indices.TryGetValue(name, out int index) ? index : throw NearestNames.NotFound(name, _indices.Keys);

    /// <summary>A tensor's first element, on a 64-byte boundary. Valid while this object is reachable. For emitted code.</summary>
    /// <param name="index">Its position in <see cref="Parameters"/>.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public unsafe float* Pointer(int index) => _buffer.Pointer + _offsets[index];

    /// <summary>Counts the loads that changed the values.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int Version => Volatile.Read(ref _version);

    /// <summary>Has the values read while no load changes them. For who keeps another form of them.</summary>
    /// <param name="read">Reads them.</param>
    /// <returns>The <see cref="Version"/> that was read.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int ReadWhole(Action<Weights> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        lock (_exchange)
        {
            read(this);
            return _version;
        }
    }

    /// <summary>Checks that these are the weights of a network: the same names and shapes, in any order.</summary>
    /// <param name="parameters">The network's tensors.</param>
    /// <param name="network">The network's name, for the message.</param>
    /// <exception cref="ArgumentException">They are not; the message lists every tensor that is missing, superfluous or misshapen.</exception>
    public void Require(IReadOnlyList<ParameterInfo> parameters, string network)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        string[] problems = [.. StateDictMatch.Differences(parameters, _parameters)];
        if (problems.Length > 0)
            throw new ArgumentException($"These are not the weights of {network}:\n - {string.Join("\n - ", problems)}");
    }

    /// <inheritdoc/>
    ReadOnlySpan<float> ITensorReader.this[string name] => this[name];

    /// <inheritdoc/>
    void ITensorReader.Release()
    {
    }

    /// <summary>Starts a tensor.</summary>
    internal static void Initialize(ParameterInfo parameter, int index, Span<float> elements, int seed)
    {
        Initializer initializer = parameter.Initializer;
        if (initializer.Deviation > 0) NormalDistribution.Fill(elements, initializer, seed, stream: index);
        else if (initializer.Low == initializer.High) elements.Fill(initializer.Low);
        else Philox.FillUniform(elements, initializer.Low, initializer.High, seed, stream: index);
    }

    private static async Task<(Weights Weights, StateDictMatch Match)> ReadAsync(
        WeightsSource source, IReadOnlyList<ParameterInfo> parameters, TensorNames names, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var weights = new Weights(parameters);
        using SafetensorsFile file = await SafetensorsFile.OpenUncheckedAsync(source, cancellationToken).ConfigureAwait(false);
        StateDictMatch match = StateDictMatch.Of(parameters, file, names);
        file.Report(progress, match.Found.Select(found => found.Tensor));
        await file.RunAsync(weights.Reads(file, match), cancellationToken).ConfigureAwait(false);
        return (weights, match);
    }

    private unsafe nint Address(int index) => (nint)Pointer(index);

    /// <summary>The reads that fill the tensors which a file holds.</summary>
    private IEnumerable<ByteRead> Reads(SafetensorsFile file, StateDictMatch match) =>
        match.Found.SelectMany(found => file.Reads(found.Tensor, Address(found.Parameter), _buffer)).Concat(file.ReadEnd());

    private PassedOver Take(Weights read, StateDictMatch match)
    {
        lock (_exchange)
        {
            foreach (var (parameter, _) in match.Found) read[parameter].CopyTo(this[parameter]);
            Volatile.Write(ref _version, _version + 1);
        }

        return match.PassedOver;
    }

    private void Initialize(StateDictMatch match, int seed)
    {
        foreach (string name in match.PassedOver.NotLoaded) Initialize(_parameters[IndexOf(name)], IndexOf(name), this[name], seed);
    }
}
