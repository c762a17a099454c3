namespace NetGen;

/// <summary>Subtracts named values from the current one, from left to right, element by element; a size of 1 is repeated to fit.</summary>
/// <param name="labels">Names given by <see cref="AsAttribute"/> before, or <c>in</c>.</param>
public sealed class SubAttribute(params string[] labels) : LayerAttribute
{
    /// <summary>Names given by <see cref="AsAttribute"/> before, or <c>in</c>.</summary>
    public string[] Labels { get; } = labels;
}
