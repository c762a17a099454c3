namespace NetGen;

/// <summary>Two-dimensional transposed convolution (also called deconvolution), as <c>torch.nn.ConvTranspose2d</c>: it makes a map larger.</summary>
/// <remarks>
/// (C, H, W) -> (channels, H', W') with H' = (H - 1) * stride - 2 * padding + dilation * (kernel - 1) + output_padding + 1.
/// Parameters: <c>weight</c> [C, channels / groups, kernel height, kernel width] and <c>bias</c> [channels].
/// </remarks>
/// <param name="channels">Output channels. In PyTorch <c>out_channels</c>. Takes a number or an expression, as <c>"2 * in"</c>.</param>
/// <param name="kernel">
/// Kernel size. In PyTorch <c>kernel_size</c>. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"2 * radius + 1"</c>.
/// </param>
public sealed class ConvTranspose2DAttribute(object channels, object kernel) : LayerAttribute
{
    /// <summary>Output channels. In PyTorch <c>out_channels</c>. Takes a number or an expression, as <c>"2 * in"</c>.</summary>
    public object Channels { get; } = channels;

    /// <summary>
    /// Kernel size. In PyTorch <c>kernel_size</c>. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"2 * radius + 1"</c>.
    /// </summary>
    public object Kernel { get; } = kernel;

    /// <summary>
    /// Step of the window in the result. Default 1. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"stride"</c>.
    /// </summary>
    public object Stride { get; set; } = 1;

    /// <summary>
    /// What is cut from each side of the result. Default 0. Takes a number, an array of { height, width }, as <c>new[] { 0, 3 }</c>, or an expression, as <c>"kernel / 2"</c>.
    /// </summary>
    public object Padding { get; set; } = 0;

    /// <summary>
    /// What is left at the end of the result all the same; less than the stride or the dilation. Default 0. Takes a number, an array of { height, width }, as <c>new[] { 0, 3
    /// }</c>, or an expression, as <c>"stride - 1"</c>.
    /// </summary>
    public object OutputPadding { get; set; } = 0;

    /// <summary>Distance between kernel elements. Default 1. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"rate"</c>.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Groups of channels that do not see each other; divides both channel counts. Default 1. Takes a number or an expression, as <c>"in"</c>.</summary>
    public object Groups { get; set; } = 1;

    /// <summary>Whether a learned bias is added. Default true.</summary>
    public bool Bias { get; set; } = true;
}
