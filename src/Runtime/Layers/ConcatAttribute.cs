namespace NetGen;

/// <summary>Named values in the order listed and then the current one, one after the other along a dimension, as <c>torch.cat</c>.</summary>
/// <param name="labels">Names given by <see cref="AsAttribute"/> before, or <c>in</c>.</param>
public sealed class ConcatAttribute(params string[] labels) : LayerAttribute
{
    /// <summary>Names given by <see cref="AsAttribute"/> before, or <c>in</c>.</summary>
    public string[] Labels { get; } = labels;

    /// <summary>
    /// The dimension along which they lie, in which alone their sizes may differ: 1 (the channels) and on; 0 would be the batch. Negative ones count from the end. Default 1. Takes
    /// a number or an expression, as <c>"axis"</c>.
    /// </summary>
    public object Dim { get; set; } = 1;
}
