namespace NetGen;

/// <summary>The maximum of each window of a channel, as <c>torch.nn.MaxPool2d</c>.</summary>
/// <remarks>
/// (C, H, W) -> (C, H', W') with H' = floor((H + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1, rounded up in <see cref="CeilMode"/>.
/// </remarks>
/// <param name="kernel">
/// Window size. In PyTorch <c>kernel_size</c>. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"2 * radius + 1"</c>.
/// </param>
public sealed class MaxPool2DAttribute(object kernel) : LayerAttribute
{
    /// <summary>
    /// Window size. In PyTorch <c>kernel_size</c>. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"2 * radius + 1"</c>.
    /// </summary>
    public object Kernel { get; } = kernel;

    /// <summary>Step of the window. Default: the kernel. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"stride"</c>.</summary>
    public object? Stride { get; set; }

    /// <summary>
    /// Minus infinities added on each side; at most half of what the kernel spans, <c>dilation * (kernel - 1) + 1</c>. Default 0. Takes a number, an array of { height, width }, as
    /// <c>new[] { 0, 3 }</c>, or an expression, as <c>"kernel / 2"</c>.
    /// </summary>
    public object Padding { get; set; } = 0;

    /// <summary>
    /// Distance between elements of the window. Default 1. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"rate"</c>.
    /// </summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Whether a last window that is partly outside counts, if it starts inside the map or its leading padding. Default false.</summary>
    public bool CeilMode { get; set; }
}
