namespace NetGen;

/// <summary>The mean of each window of a channel, as <c>torch.nn.AvgPool2d</c>.</summary>
/// <remarks>
/// (C, H, W) -> (C, H', W') with H' = floor((H + 2 * padding - kernel) / stride) + 1, rounded up in <see cref="CeilMode"/>.
/// </remarks>
/// <param name="kernel">
/// Window size. In PyTorch <c>kernel_size</c>. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"2 * radius + 1"</c>.
/// </param>
public sealed class AvgPool2DAttribute(object kernel) : LayerAttribute
{
    /// <summary>
    /// Window size. In PyTorch <c>kernel_size</c>. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"2 * radius + 1"</c>.
    /// </summary>
    public object Kernel { get; } = kernel;

    /// <summary>Step of the window. Default: the kernel. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"stride"</c>.</summary>
    public object? Stride { get; set; }

    /// <summary>
    /// Zeros added on each side; at most half the kernel. Default 0. Takes a number, an array of { height, width }, as <c>new[] { 0, 3 }</c>, or an expression, as <c>"kernel /
    /// 2"</c>.
    /// </summary>
    public object Padding { get; set; } = 0;

    /// <summary>Whether a last window that is partly outside counts, if it starts inside the map or its leading padding. Default false.</summary>
    public bool CeilMode { get; set; }

    /// <summary>Whether padding counts in the divisor. What <see cref="CeilMode"/> adds beyond the padding never counts. Default true.</summary>
    public bool CountIncludePad { get; set; } = true;

    /// <summary>What to divide by in place of the number of elements. Default: none. Takes a number or an expression, as <c>"kernel * kernel"</c>.</summary>
    public object? DivisorOverride { get; set; }
}
