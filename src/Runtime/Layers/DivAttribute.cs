namespace NetGen;

/// <summary>Divides the current value by named ones, from left to right, element by element; a size of 1 is repeated to fit.</summary>
/// <param name="labels">Names given by <see cref="AsAttribute"/> before, or <c>in</c>.</param>
public sealed class DivAttribute(params string[] labels) : LayerAttribute
{
    /// <summary>Names given by <see cref="AsAttribute"/> before, or <c>in</c>.</summary>
    public string[] Labels { get; } = labels;
}
