using System.Collections;

namespace NetGen;

/// <summary>The parameters of a part of a network, which loads the weights of the whole: tensors of the rest are passed over where they are.</summary>
/// <param name="parameters">Those that the part has.</param>
/// <param name="rest">The names of those that only the whole has.</param>
public sealed class PartialParameters(IReadOnlyList<ParameterInfo> parameters, IReadOnlyList<string> rest) : IReadOnlyList<ParameterInfo>
{
    /// <summary>The names of the parameters that only the whole has.</summary>
    public IReadOnlyList<string> Rest { get; } = rest;

    /// <inheritdoc/>
    public int Count => parameters.Count;

    /// <inheritdoc/>
    public ParameterInfo this[int index] => parameters[index];

    /// <inheritdoc/>
    public IEnumerator<ParameterInfo> GetEnumerator() => parameters.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
