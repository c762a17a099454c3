namespace NetGen;

/// <summary>Two-dimensional transposed convolution (also called deconvolution), as <c>torch.nn.ConvTranspose2d</c>: it makes a map larger.</summary>
/// <remarks>
/// (C, H, W) -> (channels, H', W') with H' = (H - 1) * stride - 2 * padding + dilation * (kernel - 1) + output_padding + 1.
/// Parameters: <c>weight</c> [C, channels / groups, kernel height, kernel width] and <c>bias</c> [channels].
/// </remarks>
/// <param name="channels">Output channels.</param>
/// <param name="kernel">Kernel size: a number, or { height, width }.</param>
public sealed class ConvTranspose2DAttribute(object channels, object kernel) : LayerAttribute
{
    /// <summary>Output channels.</summary>
    public object Channels { get; } = channels;

    /// <summary>Kernel size: a number, or { height, width }.</summary>
    public object Kernel { get; } = kernel;

    /// <summary>Step of the window in the result: a number, or { vertical, horizontal }. Default 1.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>What is cut from each side of the result: a number, or { vertical, horizontal }. Default 0.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>What is left at the end of the result all the same: a number, or { vertical, horizontal }; less than the stride or the dilation. Default 0.</summary>
    public object OutputPadding { get; set; } = 0;

    /// <summary>Distance between kernel elements: a number, or { vertical, horizontal }. Default 1.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Groups of channels that do not see each other; divides both channel counts. Default 1.</summary>
    public object Groups { get; set; } = 1;

    /// <summary>Whether a learned bias is added. Default true.</summary>
    public bool Bias { get; set; } = true;
}
