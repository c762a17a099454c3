namespace NetGen;

/// <summary><c>x &lt;= threshold ? value : x</c>, as <c>torch.nn.Threshold</c>.</summary>
/// <param name="threshold">The largest number that is replaced.</param>
/// <param name="value">What it is replaced by.</param>
public sealed class ThresholdAttribute(double threshold, double value) : LayerAttribute
{
    /// <summary>The largest number that is replaced.</summary>
    public double Threshold { get; } = threshold;

    /// <summary>What it is replaced by.</summary>
    public double Value { get; } = value;
}
