namespace NetGen;

/// <summary>
/// <c>x &gt; 0 ? x : negativeSlope * x</c>, as <c>torch.nn.RReLU</c>: the slope is random between two bounds while training, their mean at inference.
/// </summary>
/// <param name="lower">The lower bound of the slope. Default 1/8.</param>
/// <param name="upper">The upper bound of the slope. Default 1/3.</param>
public sealed class RReLUAttribute(double lower = 1.0 / 8, double upper = 1.0 / 3) : LayerAttribute
{
    /// <summary>The lower bound of the slope.</summary>
    public double LowerBound { get; } = lower;

    /// <summary>The upper bound of the slope.</summary>
    public double UpperBound { get; } = upper;
}
