namespace NetGen;

/// <summary>Named values in the order listed and then the current one, one after the other on the channel axis.</summary>
/// <param name="labels">Names given by <see cref="AsAttribute"/> before, or <c>in</c>.</param>
public sealed class ConcatAttribute(params string[] labels) : LayerAttribute
{
    /// <summary>Names given by <see cref="AsAttribute"/> before, or <c>in</c>.</summary>
    public string[] Labels { get; } = labels;
}
