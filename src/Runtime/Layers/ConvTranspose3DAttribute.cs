namespace NetGen;

/// <summary>Three-dimensional transposed convolution (also called deconvolution), as <c>torch.nn.ConvTranspose3d</c>: it makes a map larger.</summary>
/// <remarks>
/// (C, D, H, W) -> (channels, D', H', W') with D' = (D - 1) * stride - 2 * padding + dilation * (kernel - 1) + output_padding + 1, and H' and W'
/// alike.
/// Parameters: <c>weight</c> [C, channels / groups, kernel depth, kernel height, kernel width] and <c>bias</c> [channels].
/// </remarks>
/// <param name="channels">Output channels.</param>
/// <param name="kernel">Kernel size: a number, or { depth, height, width }.</param>
public sealed class ConvTranspose3DAttribute(object channels, object kernel) : LayerAttribute
{
    /// <summary>Output channels.</summary>
    public object Channels { get; } = channels;

    /// <summary>Kernel size: a number, or { depth, height, width }.</summary>
    public object Kernel { get; } = kernel;

    /// <summary>Step of the window in the result: a number, or { depth, height, width }. Default 1.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>What is cut from each side of the result: a number, or { depth, height, width }. Default 0.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>What is left at the end of the result all the same: a number, or { depth, height, width }; less than the stride or the dilation. Default 0.</summary>
    public object OutputPadding { get; set; } = 0;

    /// <summary>Distance between kernel elements: a number, or { depth, height, width }. Default 1.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Groups of channels that do not see each other; divides both channel counts. Default 1.</summary>
    public object Groups { get; set; } = 1;

    /// <summary>Whether a learned bias is added. Default true.</summary>
    public bool Bias { get; set; } = true;
}
