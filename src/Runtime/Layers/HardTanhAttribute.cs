namespace NetGen;

/// <summary><c>min(max(x, min), max)</c>, as <c>torch.nn.Hardtanh</c>; <c>HardTanh(0, 6)</c> is <see cref="ReLU6Attribute"/>.</summary>
/// <param name="min">The least result. In PyTorch <c>min_val</c>. Default -1.</param>
/// <param name="max">The greatest result, above <c>min</c>. In PyTorch <c>max_val</c>. Default 1.</param>
public sealed class HardTanhAttribute(double min = -1, double max = 1) : LayerAttribute
{
    /// <summary>The least result. In PyTorch <c>min_val</c>.</summary>
    public double Min { get; } = min;

    /// <summary>The greatest result, above <c>min</c>. In PyTorch <c>max_val</c>.</summary>
    public double Max { get; } = max;
}
