namespace NetGen;

/// <summary>Convolution of each channel on its own: <see cref="Conv2DAttribute"/> with as many groups as input channels.</summary>
/// <remarks>
/// (C, H, W) -> (C * multiplier, H', W') with H' = floor((H + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1.
/// Parameters: <c>weight</c> [C * multiplier, 1, kernel height, kernel width] and <c>bias</c> [C * multiplier].
/// </remarks>
/// <param name="kernel">
/// Kernel size. In PyTorch <c>kernel_size</c>. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"2 * radius + 1"</c>.
/// </param>
public sealed class DepthwiseConv2DAttribute(object kernel) : LayerAttribute
{
    /// <summary>
    /// Kernel size. In PyTorch <c>kernel_size</c>. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"2 * radius + 1"</c>.
    /// </summary>
    public object Kernel { get; } = kernel;

    /// <summary>Step of the window. Default 1. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"stride"</c>.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>
    /// Zeros added on each side. Default 0. Takes a number, an array of { height, width }, as <c>new[] { 0, 3 }</c>, an expression, as <c>"kernel / 2"</c>, or a word:
    /// <c>"same"</c> (stride 1 only: the output is as large as the input) or <c>"valid"</c> (0).
    /// </summary>
    public object Padding { get; set; } = 0;

    /// <summary>Distance between kernel elements. Default 1. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"rate"</c>.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Output channels per input channel; those of one input channel are consecutive. Default 1. Takes a number or an expression, as <c>"expand"</c>.</summary>
    public object Multiplier { get; set; } = 1;

    /// <summary>Whether a learned bias is added. Default true.</summary>
    public bool Bias { get; set; } = true;
}
