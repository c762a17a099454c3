namespace NetGen;

/// <summary>The smaller of the current value and named ones, element by element, as <c>torch.minimum</c>: NaN where one is; a size of 1 is repeated to fit.</summary>
/// <param name="labels">Names given by <see cref="AsAttribute"/> before, or <c>in</c>.</param>
public sealed class MinAttribute(params string[] labels) : LayerAttribute
{
    /// <summary>Names given by <see cref="AsAttribute"/> before, or <c>in</c>.</summary>
    public string[] Labels { get; } = labels;
}
