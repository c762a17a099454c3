namespace NetGen;

/// <summary>One-dimensional convolution (cross-correlation), as <c>torch.nn.Conv1d</c>.</summary>
/// <remarks>
/// (C, L) -> (channels, L') with L' = floor((L + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1.
/// Parameters: <c>weight</c> [channels, C / groups, kernel] and <c>bias</c> [channels].
/// </remarks>
/// <param name="channels">Output channels.</param>
/// <param name="kernel">Kernel size.</param>
public sealed class Conv1DAttribute(object channels, object kernel) : LayerAttribute
{
    /// <summary>Output channels.</summary>
    public object Channels { get; } = channels;

    /// <summary>Kernel size.</summary>
    public object Kernel { get; } = kernel;

    /// <summary>Step of the window. Default 1.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>Zeros added on each side: a number, or "same" (stride 1 only: the output is as large as the input). Default 0.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>Distance between kernel elements. Default 1.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Groups of channels that do not see each other; divides both channel counts. Default 1.</summary>
    public object Groups { get; set; } = 1;

    /// <summary>Whether a learned bias is added. Default true.</summary>
    public bool Bias { get; set; } = true;
}
