namespace NetGen;

/// <summary>The maximum of each window of a channel, as <c>torch.nn.MaxPool3d</c>.</summary>
/// <remarks>
/// (C, D, H, W) -> (C, D', H', W') with D' = floor((D + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1, rounded up in
/// <see cref="CeilMode"/>, and H' and W' alike.
/// </remarks>
/// <param name="kernel">Window size: a number, or { depth, height, width }.</param>
public sealed class MaxPool3DAttribute(object kernel) : LayerAttribute
{
    /// <summary>Window size: a number, or { depth, height, width }.</summary>
    public object Kernel { get; } = kernel;

    /// <summary>Step of the window: a number, or { depth, height, width }. Default: the kernel.</summary>
    public object? Stride { get; set; }

    /// <summary>Minus infinities added on each side: a number, or { depth, height, width }; at most half the kernel. Default 0.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>Distance between elements of the window: a number, or { depth, height, width }. Default 1.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Whether a last window that is partly outside counts, if it starts inside the map or its leading padding. Default false.</summary>
    public bool CeilMode { get; set; }
}
