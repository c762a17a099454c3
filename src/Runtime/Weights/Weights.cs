using System.ComponentModel;

namespace NetGen;

/// <summary>The named tensors of a network, float32, in one buffer. Shared by all instances and equivalent variants of the network.</summary>
/// <remarks>Reading from several threads is safe; writing, <see cref="Load(string)"/> included, is not safe beside anything else.</remarks>
public sealed class Weights
{
    private readonly ParameterInfo[] _parameters;
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly long[] _offsets;
    private readonly AlignedBuffer _buffer;

    /// <summary>Zeros.</summary>
    /// <param name="parameters">The tensors, in the order of <see cref="this[int]"/>.</param>
    /// <exception cref="ArgumentException">A name is empty or used twice, a dimension is below 1, a tensor has 2^31 elements or more, or an initializer's bounds are not finite or are reversed.</exception>
    public Weights(IReadOnlyList<ParameterInfo> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _parameters = [.. parameters];
        _offsets = new long[_parameters.Length];
        long end = 0;
        for (int i = 0; i < _parameters.Length; i++)
        {
            ParameterInfo parameter = _parameters[i];
            ParameterRules.Check(parameter, i, nameof(parameters));
            if (!_indices.TryAdd(parameter.Name, i))
                throw new ArgumentException($"Parameters {_indices[parameter.Name]} and {i} are both named '{parameter.Name}'.", nameof(parameters));

            // Every tensor starts on a cache line, so that kernels may use aligned loads.
            const int line = AlignedBuffer.Alignment / sizeof(float);
            _offsets[i] = end;
            end += (parameter.Length + line - 1) / line * line;
        }
        _buffer = new AlignedBuffer(end);
    }

    /// <summary>What the tensors are, in the order of <see cref="this[int]"/>.</summary>
    public IReadOnlyList<ParameterInfo> Parameters => _parameters;

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
        for (int i = 0; i < weights._parameters.Length; i++)
        {
            Initializer initializer = weights._parameters[i].Initializer;
            if (initializer.Low == initializer.High) weights[i].Fill(initializer.Low);
            else Philox.FillUniform(weights[i], initializer.Low, initializer.High, seed, stream: i);
        }
        return weights;
    }

    /// <summary>Reads weights from a safetensors file, by name.</summary>
    /// <inheritdoc cref="Load(string)" path="/remarks"/>
    /// <param name="path">The file.</param>
    /// <param name="parameters">The tensors that it must hold.</param>
    /// <exception cref="ArgumentException">As for the constructor.</exception>
    /// <exception cref="WeightsException">The file is damaged or does not hold exactly these tensors; all problems are listed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Weights Load(string path, IReadOnlyList<ParameterInfo> parameters)
    {
        var weights = new Weights(parameters);
        weights.Load(path);
        return weights;
    }

    /// <summary>Reads all tensors from a safetensors file, by name, in place.</summary>
    /// <remarks>
    /// The file must hold every tensor in its shape and no other, as F32, F16 or BF16 (which widen exactly). Only PyTorch's
    /// <c>*.num_batches_tracked</c>, the I64 counters of its batch norms, are passed over: nothing at inference depends on them.
    /// All checks come before the first change. Only a device that fails, or a file that another process cuts short, while the tensors are being read leaves some of them changed.
    /// </remarks>
    /// <param name="path">The file.</param>
    /// <exception cref="WeightsException">The file is damaged or does not hold exactly these tensors; all problems are listed and nothing has changed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public void Load(string path)
    {
        using SafetensorsFile file = SafetensorsFile.OpenUnchecked(path);
        List<string> problems = [.. file.Header.Problems];
        if (file.Header.IsComplete) problems.AddRange(StateDictDifferences.Between(_parameters, file.Header));
        if (problems.Count > 0) throw new WeightsException(path, problems);

        foreach (ParameterInfo parameter in _parameters) file.CopyTo(parameter.Name, this[parameter.Name]);
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

    /// <summary>Checks that these are the weights of a network: the same names and shapes, in any order.</summary>
    /// <param name="parameters">The network's tensors.</param>
    /// <param name="network">The network's name, for the message.</param>
    /// <exception cref="ArgumentException">They are not; the message lists every tensor that is missing, superfluous or misshapen.</exception>
    public void Require(IReadOnlyList<ParameterInfo> parameters, string network)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        List<string> problems = StateDictDifferences.Between(parameters, _parameters);
        if (problems.Count > 0)
            throw new ArgumentException($"These are not the weights of {network}:\n - {string.Join("\n - ", problems)}");
    }
}
