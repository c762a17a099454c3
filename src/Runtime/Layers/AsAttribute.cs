namespace NetGen;

/// <summary>Names the current value, so that later layers of the same class can come back to it. Changes nothing.</summary>
/// <param name="label">The name. <c>in</c> is taken: it is the value that entered the network or block.</param>
public sealed class AsAttribute(string label) : LayerAttribute
{
    /// <summary>The name.</summary>
    public string Label { get; } = label;
}
