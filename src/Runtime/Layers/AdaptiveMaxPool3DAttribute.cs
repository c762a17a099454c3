namespace NetGen;

/// <summary>The maximum of each of so many bins of a channel, as <c>torch.nn.AdaptiveMaxPool3d</c>; 1 is global max pooling.</summary>
/// <remarks>
/// (C, D, H, W) -> (C, D', H', W'). Bin i of D' is planes floor(i * D / D') to before ceil((i + 1) * D / D'), and H' and W' alike: bins overlap where D' does not
/// divide D.
/// </remarks>
/// <param name="size">
/// Size of the result. In PyTorch <c>output_size</c>. Takes a number, an array of { depth, height, width }, as <c>new[] { 1, 3, 3 }</c>, or an expression, as <c>"in / 4"</c>.
/// </param>
public sealed class AdaptiveMaxPool3DAttribute(object size) : LayerAttribute
{
    /// <summary>
    /// Size of the result. In PyTorch <c>output_size</c>. Takes a number, an array of { depth, height, width }, as <c>new[] { 1, 3, 3 }</c>, or an expression, as <c>"in / 4"</c>.
    /// </summary>
    public object Size { get; } = size;
}
