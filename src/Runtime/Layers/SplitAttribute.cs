namespace NetGen;

/// <summary>Cuts the current value into parts along a dimension and names them, as <c>torch.split</c> and <c>torch.chunk</c>; the last part is the current value then.</summary>
/// <remarks>
/// (C, H, W) -> (C / n, H, W), n times, or parts of the sizes given. <c>Split("left", "right")</c> halves the channels; <c>Split("x", "gate", Sizes = new[] { 48, 16 })</c> says how
/// many each has. Parts of the channels are read where they lie.
/// </remarks>
/// <param name="labels">Names of the parts, in order: they can be used as those that <see cref="AsAttribute"/> gives.</param>
public sealed class SplitAttribute(params string[] labels) : LayerAttribute
{
    /// <summary>Names of the parts, in order: they can be used as those that <see cref="AsAttribute"/> gives.</summary>
    public string[] Labels { get; } = labels;

    /// <summary>
    /// How large each part is, as <c>split_size_or_sections</c> of <c>torch.split</c>; all are equally large where it is not written. Default: none. Takes a number, an array, as
    /// <c>new[] { 6, 4, 4 }</c>, or an expression, as <c>"in / 4"</c>.
    /// </summary>
    public object? Sizes { get; set; }

    /// <summary>
    /// The dimension that is cut: 1 (the channels) and on; 0 would be the batch. Negative ones count from the end. Default 1. Takes a number or an expression, as <c>"axis"</c>.
    /// </summary>
    public object Dim { get; set; } = 1;
}
