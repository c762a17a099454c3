namespace NetGen;

/// <summary>A volume at another depth, height and width, as <c>torch.nn.Upsample</c>. Either <see cref="ScaleFactor"/> or <see cref="Size"/> must be set.</summary>
/// <remarks>(C, D, H, W) -> (C, floor(D * factor), floor(H * factor), floor(W * factor)), or (C, size, size, size).</remarks>
public sealed class Upsample3DAttribute : LayerAttribute
{
    /// <summary>
    /// Factor of the size in each dimension. Default: none. Takes a number, which need not be whole, an array of { depth, height, width }, as <c>new[] { 1, 2, 1.5 }</c>, or an
    /// expression, as <c>"factor"</c>.
    /// </summary>
    public object? ScaleFactor { get; set; }

    /// <summary>
    /// Size of the result in each dimension. Default: none. Takes a number, an array of { depth, height, width }, as <c>new[] { 1, 3, 3 }</c>, or an expression, as <c>"in /
    /// 4"</c>.
    /// </summary>
    public object? Size { get; set; }

    /// <summary>
    /// "nearest": element floor(i / factor). "trilinear": between the eight elements around (i + 0.5) / factor - 0.5, in each direction; along an axis whose size stays as it is, a
    /// copy, whatever the factor, as in PyTorch. Default "nearest".
    /// </summary>
    public string Mode { get; set; } = "nearest";

    /// <summary>
    /// Whether what is not "nearest" maps the centres of the corner elements to each other instead of the corners of the value: <c>i * (N - 1) / (N' - 1)</c>. Default false.
    /// </summary>
    public bool AlignCorners { get; set; }
}
