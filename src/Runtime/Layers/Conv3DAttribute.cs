namespace NetGen;

/// <summary>Three-dimensional convolution (cross-correlation), as <c>torch.nn.Conv3d</c>.</summary>
/// <remarks>
/// (C, D, H, W) -> (channels, D', H', W') with D' = floor((D + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1, and H' and W' alike.
/// Parameters: <c>weight</c> [channels, C / groups, kernel depth, kernel height, kernel width] and <c>bias</c> [channels].
/// </remarks>
/// <param name="channels">Output channels.</param>
/// <param name="kernel">Kernel size: a number, or { depth, height, width }.</param>
public sealed class Conv3DAttribute(object channels, object kernel) : LayerAttribute
{
    /// <summary>Output channels.</summary>
    public object Channels { get; } = channels;

    /// <summary>Kernel size: a number, or { depth, height, width }.</summary>
    public object Kernel { get; } = kernel;

    /// <summary>Step of the window: a number, or { depth, height, width }. Default 1.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>Zeros added on each side: a number, { depth, height, width }, or "same" (stride 1 only: the output is as large as the input). Default 0.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>Distance between kernel elements: a number, or { depth, height, width }. Default 1.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Groups of channels that do not see each other; divides both channel counts. Default 1.</summary>
    public object Groups { get; set; } = 1;

    /// <summary>Whether a learned bias is added. Default true.</summary>
    public bool Bias { get; set; } = true;
}
