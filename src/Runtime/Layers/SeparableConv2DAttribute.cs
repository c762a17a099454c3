namespace NetGen;

/// <summary>A depthwise separable convolution: <see cref="DepthwiseConv2DAttribute"/>, then a 1x1 <see cref="Conv2DAttribute"/>, with nothing between.</summary>
/// <remarks>
/// (C, H, W) -> (channels, H', W'), H' as of the depthwise convolution. PyTorch has no such module; what its users write is one with a <c>depthwise</c> and a <c>pointwise</c>
/// convolution, and so are the parameters named: <c>depthwise.weight</c> [C * multiplier, 1, kernel height, kernel width], <c>pointwise.weight</c> [channels, C * multiplier, 1, 1]
/// and, with <see cref="Bias"/>, <c>depthwise.bias</c> and <c>pointwise.bias</c>.
/// </remarks>
/// <param name="channels">Output channels. In PyTorch <c>out_channels</c>. Takes a number or an expression, as <c>"2 * in"</c>.</param>
/// <param name="kernel">
/// Kernel size of the depthwise convolution. In PyTorch <c>kernel_size</c>. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"2 *
/// radius + 1"</c>.
/// </param>
public sealed class SeparableConv2DAttribute(object channels, object kernel) : LayerAttribute
{
    /// <summary>Output channels. In PyTorch <c>out_channels</c>. Takes a number or an expression, as <c>"2 * in"</c>.</summary>
    public object Channels { get; } = channels;

    /// <summary>
    /// Kernel size of the depthwise convolution. In PyTorch <c>kernel_size</c>. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"2
    /// * radius + 1"</c>.
    /// </summary>
    public object Kernel { get; } = kernel;

    /// <summary>Step of the depthwise window. Default 1. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"stride"</c>.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>
    /// Zeros added on each side. Default 0. Takes a number, an array of { height, width }, as <c>new[] { 0, 3 }</c>, an expression, as <c>"kernel / 2"</c>, or a word:
    /// <c>"same"</c> (stride 1 only: the output is as large as the input) or <c>"valid"</c> (0).
    /// </summary>
    public object Padding { get; set; } = 0;

    /// <summary>Distance between kernel elements. Default 1. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"rate"</c>.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Output channels of the depthwise convolution per input channel. Default 1. Takes a number or an expression, as <c>"expand"</c>.</summary>
    public object Multiplier { get; set; } = 1;

    /// <summary>Whether both convolutions have a learned bias. Default true.</summary>
    public bool Bias { get; set; } = true;
}
