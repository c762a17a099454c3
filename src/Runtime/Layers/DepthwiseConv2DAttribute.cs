namespace NetGen;

/// <summary>Convolution of each channel on its own: <see cref="Conv2DAttribute"/> with as many groups as input channels.</summary>
/// <remarks>
/// (C, H, W) -> (C * multiplier, H', W') with H' = floor((H + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1.
/// Parameters: <c>weight</c> [C * multiplier, 1, kernel height, kernel width] and <c>bias</c> [C * multiplier].
/// </remarks>
/// <param name="kernel">Kernel size: a number, or { height, width }.</param>
public sealed class DepthwiseConv2DAttribute(object kernel) : LayerAttribute
{
    /// <summary>Kernel size: a number, or { height, width }.</summary>
    public object Kernel { get; } = kernel;

    /// <summary>Step of the window: a number, or { vertical, horizontal }. Default 1.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>Zeros added on each side: a number, { vertical, horizontal }, or "same" (stride 1 only: the output is as large as the input). Default 0.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>Distance between kernel elements: a number, or { vertical, horizontal }. Default 1.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Output channels per input channel; those of one input channel are consecutive. Default 1.</summary>
    public object Multiplier { get; set; } = 1;

    /// <summary>Whether a learned bias is added. Default true.</summary>
    public bool Bias { get; set; } = true;
}
