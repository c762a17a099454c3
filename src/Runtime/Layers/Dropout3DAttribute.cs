namespace NetGen;

/// <summary>Zeroes channels of volumes at random while training, as <c>torch.nn.Dropout3d</c>; nothing at inference.</summary>
/// <param name="p">The share of channels that are zeroed. Default 0.5.</param>
public sealed class Dropout3DAttribute(double p = 0.5) : LayerAttribute
{
    /// <summary>The share of channels that are zeroed.</summary>
    public double P { get; } = p;
}
