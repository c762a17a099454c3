namespace NetGen;

/// <summary>
/// (x - mean) / sqrt(variance + eps) * weight + bias, mean and variance taken over the channels of each pixel, as torchvision's <c>LayerNorm2d</c> (Liu et al., "A ConvNet for the 2020s", 2022).
/// </summary>
/// <remarks>On C x H x W, which stays. Parameters: <c>weight</c> and <c>bias</c>, both [C].</remarks>
public sealed class LayerNorm2DAttribute : LayerAttribute
{
    /// <summary>Added to the variance. Default 1e-5.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>Whether there are a learned weight and, with <see cref="Bias"/>, a learned bias. Default true.</summary>
    public bool ElementwiseAffine { get; set; } = true;

    /// <summary>Whether there is a learned bias; without <see cref="ElementwiseAffine"/> there is none. Default true.</summary>
    public bool Bias { get; set; } = true;
}
