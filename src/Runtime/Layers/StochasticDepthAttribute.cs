namespace NetGen;

/// <summary>
/// Zeroes all of a residual branch at random while training, as torchvision's <c>StochasticDepth</c> (Huang et al., "Deep Networks with Stochastic Depth", 2016); nothing at inference.
/// </summary>
/// <param name="p">How often the value is zeroed.</param>
public sealed class StochasticDepthAttribute(double p) : LayerAttribute
{
    /// <summary>How often the value is zeroed.</summary>
    public double P { get; } = p;

    /// <summary>Whether that is decided for each input of a batch, <c>row</c>, or once for all, <c>batch</c>. Default "row".</summary>
    public string Mode { get; set; } = "row";
}
