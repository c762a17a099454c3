namespace NetGen;

/// <summary>
/// (x - mean) / sqrt(variance + eps) * weight + bias, mean and variance taken over each group of channels of a value, as <c>torch.nn.GroupNorm</c>
/// (Wu and He, "Group Normalization", 2018).
/// </summary>
/// <remarks>
/// The dimensions stay. Parameters: <c>weight</c> and <c>bias</c>, both [C]. <c>GroupNorm(1)</c> is over all of a value, <c>GroupNorm("in")</c>, in a block, over the map of each channel. A
/// group has more than one element.
/// </remarks>
/// <param name="groups">Number of groups, which divides the channels. In PyTorch <c>num_groups</c>. Takes a number or an expression, as <c>"in"</c>.</param>
public sealed class GroupNormAttribute(object groups) : LayerAttribute
{
    /// <summary>Number of groups, which divides the channels. In PyTorch <c>num_groups</c>. Takes a number or an expression, as <c>"in"</c>.</summary>
    public object Groups { get; } = groups;

    /// <summary>Added to the variance. Default 1e-5.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>Whether there are a learned weight and bias. Default true.</summary>
    public bool Affine { get; set; } = true;
}
