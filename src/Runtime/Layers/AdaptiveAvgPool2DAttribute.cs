namespace NetGen;

/// <summary>The mean of each of so many bins of a channel, as <c>torch.nn.AdaptiveAvgPool2d</c>; 1 is global average pooling.</summary>
/// <remarks>
/// (C, H, W) -> (C, H', W'). Bin i of H' is rows floor(i * H / H') to before ceil((i + 1) * H / H'): bins overlap where H' does not divide H.
/// </remarks>
/// <param name="size">
/// Size of the result. In PyTorch <c>output_size</c>. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"in / 4"</c>.
/// </param>
public sealed class AdaptiveAvgPool2DAttribute(object size) : LayerAttribute
{
    /// <summary>
    /// Size of the result. In PyTorch <c>output_size</c>. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"in / 4"</c>.
    /// </summary>
    public object Size { get; } = size;
}
