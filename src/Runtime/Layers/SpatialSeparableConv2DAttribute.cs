namespace NetGen;

/// <summary>A spatially separable convolution: a <see cref="Conv2DAttribute"/> of one column (k x 1), then one of one row (1 x k), with nothing between.</summary>
/// <remarks>
/// (C, H, W) -> (channels, H', W'), H' and W' as of one convolution with the whole kernel. PyTorch has no such module; the two convolutions are named <c>vertical</c> and
/// <c>horizontal</c>: <c>vertical.weight</c> [channels, C, kernel height, 1], <c>horizontal.weight</c> [channels, channels, 1, kernel width] and, with <see cref="Bias"/>,
/// <c>vertical.bias</c> and <c>horizontal.bias</c>.
/// </remarks>
/// <param name="channels">Output channels, of both convolutions. In PyTorch <c>out_channels</c>. Takes a number or an expression, as <c>"2 * in"</c>.</param>
/// <param name="kernel">
/// Kernel size. In PyTorch <c>kernel_size</c>. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"2 * radius + 1"</c>.
/// </param>
public sealed class SpatialSeparableConv2DAttribute(object channels, object kernel) : LayerAttribute
{
    /// <summary>Output channels, of both convolutions. In PyTorch <c>out_channels</c>. Takes a number or an expression, as <c>"2 * in"</c>.</summary>
    public object Channels { get; } = channels;

    /// <summary>
    /// Kernel size. In PyTorch <c>kernel_size</c>. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"2 * radius + 1"</c>.
    /// </summary>
    public object Kernel { get; } = kernel;

    /// <summary>
    /// Step of the window. Each convolution steps in its own direction. Default 1. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as
    /// <c>"stride"</c>.
    /// </summary>
    public object Stride { get; set; } = 1;

    /// <summary>
    /// Zeros added on each side. Default 0. Takes a number, an array of { height, width }, as <c>new[] { 0, 3 }</c>, an expression, as <c>"kernel / 2"</c>, or a word:
    /// <c>"same"</c> (stride 1 only: the output is as large as the input) or <c>"valid"</c> (0).
    /// </summary>
    public object Padding { get; set; } = 0;

    /// <summary>Distance between kernel elements. Default 1. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"rate"</c>.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Whether both convolutions have a learned bias. Default true.</summary>
    public bool Bias { get; set; } = true;
}
