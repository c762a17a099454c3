namespace NetGen;

/// <summary>
/// x / sqrt(mean square + eps) * weight, the mean of the squares taken over the last dimensions of each value, as <c>torch.nn.RMSNorm</c>
/// (Zhang and Sennrich, "Root Mean Square Layer Normalization", 2019).
/// </summary>
/// <remarks>
/// The dimensions stay. Parameters: <c>weight</c>, of the normalized shape. <c>RMSNorm(new[] { 6, 4, 4 })</c> on (6, 4, 4) is over all of it, <c>RMSNorm(new[] { 4, 4 })</c> over the map of
/// each channel, <c>RMSNorm(4)</c> over each row. The default of eps is the distance from 1 to the next float, as PyTorch's for floats.
/// </remarks>
/// <param name="normalizedShape">
/// The sizes of the last dimensions, which are normalized. Takes a number, an array, as <c>new[] { 6, 4, 4 }</c>, or an expression, as <c>"in"</c>.
/// </param>
public sealed class RMSNormAttribute(object normalizedShape) : LayerAttribute
{
    /// <summary>The sizes of the last dimensions, which are normalized. Takes a number, an array, as <c>new[] { 6, 4, 4 }</c>, or an expression, as <c>"in"</c>.</summary>
    public object NormalizedShape { get; } = normalizedShape;

    /// <summary>Added to the mean square. Default 1.1920928955078125e-7.</summary>
    public double Eps { get; set; } = 1.1920928955078125e-7;

    /// <summary>Whether there is a learned weight. Default true.</summary>
    public bool ElementwiseAffine { get; set; } = true;
}
