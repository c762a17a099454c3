namespace NetGen;

/// <summary>Masks elements at random while training, so that mean and variance stay as they are, as <c>torch.nn.AlphaDropout</c>; nothing at inference.</summary>
/// <param name="p">The share of elements that are masked. Default 0.5.</param>
public sealed class AlphaDropoutAttribute(double p = 0.5) : LayerAttribute
{
    /// <summary>The share of elements that are masked.</summary>
    public double P { get; } = p;
}
