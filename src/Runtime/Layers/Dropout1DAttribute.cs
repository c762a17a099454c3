namespace NetGen;

/// <summary>Zeroes channels of sequences at random while training, as <c>torch.nn.Dropout1d</c>; nothing at inference.</summary>
/// <param name="p">The share of channels that are zeroed. Default 0.5.</param>
public sealed class Dropout1DAttribute(double p = 0.5) : LayerAttribute
{
    /// <summary>The share of channels that are zeroed.</summary>
    public double P { get; } = p;
}
