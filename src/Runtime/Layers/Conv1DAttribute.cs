namespace NetGen;

/// <summary>One-dimensional convolution (cross-correlation), as <c>torch.nn.Conv1d</c>.</summary>
/// <remarks>
/// (C, L) -> (channels, L') with L' = floor((L + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1.
/// Parameters: <c>weight</c> [channels, C / groups, kernel] and <c>bias</c> [channels].
/// </remarks>
/// <param name="channels">Output channels. In PyTorch <c>out_channels</c>. Takes a number or an expression, as <c>"2 * in"</c>.</param>
/// <param name="kernel">Kernel size. In PyTorch <c>kernel_size</c>. Takes a number or an expression, as <c>"2 * radius + 1"</c>.</param>
public sealed class Conv1DAttribute(object channels, object kernel) : LayerAttribute
{
    /// <summary>Output channels. In PyTorch <c>out_channels</c>. Takes a number or an expression, as <c>"2 * in"</c>.</summary>
    public object Channels { get; } = channels;

    /// <summary>Kernel size. In PyTorch <c>kernel_size</c>. Takes a number or an expression, as <c>"2 * radius + 1"</c>.</summary>
    public object Kernel { get; } = kernel;

    /// <summary>Step of the window. Default 1. Takes a number or an expression, as <c>"stride"</c>.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>
    /// Zeros added on each side. Default 0. Takes a number, an expression, as <c>"kernel / 2"</c>, or a word: <c>"same"</c> (stride 1 only: the output is as large as the input) or
    /// <c>"valid"</c> (0).
    /// </summary>
    public object Padding { get; set; } = 0;

    /// <summary>Distance between kernel elements. Default 1. Takes a number or an expression, as <c>"rate"</c>.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Groups of channels that do not see each other; divides both channel counts. Default 1. Takes a number or an expression, as <c>"in"</c>.</summary>
    public object Groups { get; set; } = 1;

    /// <summary>Whether a learned bias is added. Default true.</summary>
    public bool Bias { get; set; } = true;
}
