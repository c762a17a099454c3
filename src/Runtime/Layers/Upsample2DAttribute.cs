namespace NetGen;

/// <summary>A map at another height and width, as <c>torch.nn.Upsample</c>. Either <see cref="ScaleFactor"/> or <see cref="Size"/> must be set.</summary>
/// <remarks>(C, H, W) -> (C, floor(H * factor), floor(W * factor)), or (C, size, size).</remarks>
public sealed class Upsample2DAttribute : LayerAttribute
{
    /// <summary>
    /// Factor of the size in each dimension. Default: none. Takes a number, which need not be whole, an array of { height, width }, as <c>new[] { 2, 1.5 }</c>, or an expression,
    /// as <c>"factor"</c>.
    /// </summary>
    public object? ScaleFactor { get; set; }

    /// <summary>
    /// Size of the result in each dimension. Default: none. Takes a number, an array of { height, width }, as <c>new[] { 1, 3 }</c>, or an expression, as <c>"in / 4"</c>.
    /// </summary>
    public object? Size { get; set; }

    /// <summary>
    /// "nearest": element floor(i / factor). "bilinear": between the four elements around (i + 0.5) / factor - 0.5, in each direction; along an axis whose size stays as it is, a
    /// copy, whatever the factor, as in PyTorch. "bicubic": a sum of the sixteen around there by Keys' cubic convolution with a = -0.75, which may go beyond what is there (R.
    /// Keys, "Cubic Convolution Interpolation for Digital Image Processing", 1981). Default "nearest".
    /// </summary>
    public string Mode { get; set; } = "nearest";

    /// <summary>
    /// Whether what is not "nearest" maps the centres of the corner elements to each other instead of the corners of the value: <c>i * (N - 1) / (N' - 1)</c>. Default false.
    /// </summary>
    public bool AlignCorners { get; set; }
}
