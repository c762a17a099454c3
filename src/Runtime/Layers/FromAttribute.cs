namespace NetGen;

/// <summary>Makes a named value the current one again: what follows is a new branch.</summary>
/// <param name="label">A name given by <see cref="AsAttribute"/> before, or <c>in</c>.</param>
public sealed class FromAttribute(string label) : LayerAttribute
{
    /// <summary>The name of the value.</summary>
    public string Label { get; } = label;
}
