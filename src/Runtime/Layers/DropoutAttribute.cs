namespace NetGen;

/// <summary>Zeroes elements at random while training, as <c>torch.nn.Dropout</c>; nothing at inference.</summary>
/// <param name="p">The share of elements that are zeroed. Default 0.5.</param>
public sealed class DropoutAttribute(double p = 0.5) : LayerAttribute
{
    /// <summary>The share of elements that are zeroed.</summary>
    public double P { get; } = p;
}
