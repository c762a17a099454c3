namespace NetGen;

/// <summary><c>x &gt; 0 ? x : negativeSlope * x</c>, as <c>torch.nn.LeakyReLU</c>.</summary>
/// <param name="negativeSlope">The slope where x is negative. Default 0.01.</param>
public sealed class LeakyReLUAttribute(double negativeSlope = 0.01) : LayerAttribute
{
    /// <summary>The slope where x is negative.</summary>
    public double NegativeSlope { get; } = negativeSlope;
}
