namespace NetGen;

/// <summary>Masks channels at random while training, so that mean and variance stay as they are, as <c>torch.nn.FeatureAlphaDropout</c>; nothing at inference.</summary>
/// <param name="p">The share of channels that are masked. Default 0.5.</param>
public sealed class FeatureAlphaDropoutAttribute(double p = 0.5) : LayerAttribute
{
    /// <summary>The share of channels that are masked.</summary>
    public double P { get; } = p;
}
