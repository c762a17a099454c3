namespace NetGen;

/// <summary>
/// (x - mean) / sqrt(variance + eps) * weight + bias, mean and variance taken over the last dimensions of each value, as <c>torch.nn.LayerNorm</c>.
/// </summary>
/// <remarks>
/// The dimensions stay. Parameters: <c>weight</c> and <c>bias</c>, both of the normalized shape. <c>LayerNorm(new[] { 6, 4, 4 })</c> on (6, 4, 4) is over all of it,
/// <c>LayerNorm(new[] { 4, 4 })</c> over the map of each channel, <c>LayerNorm(4)</c> over each row.
/// </remarks>
/// <param name="normalizedShape">
/// The sizes of the last dimensions, which are normalized. Takes a number, an array, as <c>new[] { 6, 4, 4 }</c>, or an expression, as <c>"in"</c>.
/// </param>
public sealed class LayerNormAttribute(object normalizedShape) : LayerAttribute
{
    /// <summary>The sizes of the last dimensions, which are normalized. Takes a number, an array, as <c>new[] { 6, 4, 4 }</c>, or an expression, as <c>"in"</c>.</summary>
    public object NormalizedShape { get; } = normalizedShape;

    /// <summary>Added to the variance. Default 1e-5.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>Whether there are a learned weight and, with <see cref="Bias"/>, a learned bias. Default true.</summary>
    public bool ElementwiseAffine { get; set; } = true;

    /// <summary>Whether there is a learned bias; without <see cref="ElementwiseAffine"/> there is none. Default true.</summary>
    public bool Bias { get; set; } = true;
}
