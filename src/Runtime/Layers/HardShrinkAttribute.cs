namespace NetGen;

/// <summary><c>abs(x) &lt;= lambda ? 0 : x</c>, as <c>torch.nn.Hardshrink</c>.</summary>
/// <param name="lambda">The largest magnitude whose result is 0. In PyTorch <c>lambd</c>. Default 0.5.</param>
public sealed class HardShrinkAttribute(double lambda = 0.5) : LayerAttribute
{
    /// <summary>The largest magnitude whose result is 0. In PyTorch <c>lambd</c>.</summary>
    public double Lambda { get; } = lambda;
}
