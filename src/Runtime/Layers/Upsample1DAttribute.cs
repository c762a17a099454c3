namespace NetGen;

/// <summary>A sequence at another length, as <c>torch.nn.Upsample</c>. Either <see cref="ScaleFactor"/> or <see cref="Size"/> must be set.</summary>
/// <remarks>(C, L) -> (C, floor(L * factor)), or (C, size).</remarks>
public sealed class Upsample1DAttribute : LayerAttribute
{
    /// <summary>Factor of the size in each dimension. Default: none. Takes a number, which need not be whole, or an expression, as <c>"factor"</c>.</summary>
    public object? ScaleFactor { get; set; }

    /// <summary>Size of the result in each dimension. Default: none. Takes a number or an expression, as <c>"in / 4"</c>.</summary>
    public object? Size { get; set; }

    /// <summary>
    /// "nearest": element floor(i / factor). "linear": between the two elements around (i + 0.5) / factor - 0.5; along an axis whose size stays as it is, a copy, whatever the
    /// factor, as in PyTorch. Default "nearest".
    /// </summary>
    public string Mode { get; set; } = "nearest";

    /// <summary>
    /// Whether what is not "nearest" maps the centres of the corner elements to each other instead of the corners of the value: <c>i * (N - 1) / (N' - 1)</c>. Default false.
    /// </summary>
    public bool AlignCorners { get; set; }
}
