namespace NetGen;

/// <summary>x / (k + alpha / size * sum of x^2 over the channels around)^beta, as <c>torch.nn.LocalResponseNorm</c>.</summary>
/// <remarks>The dimensions stay. The window begins size / 2 channels before, rounded down; beyond the first and the last channel it sees zeros.</remarks>
/// <param name="size">Channels in the window. Takes a number or an expression, as <c>"in / 4"</c>.</param>
public sealed class LocalResponseNormAttribute(object size) : LayerAttribute
{
    /// <summary>Channels in the window. Takes a number or an expression, as <c>"in / 4"</c>.</summary>
    public object Size { get; } = size;

    /// <summary>Factor of the mean square. Default 0.0001.</summary>
    public double Alpha { get; set; } = 1e-4;

    /// <summary>The exponent. Default 0.75.</summary>
    public double Beta { get; set; } = 0.75;

    /// <summary>Added to the mean square. Default 1.</summary>
    public double K { get; set; } = 1;
}
