namespace NetGen;

/// <summary><c>x &gt; lambda ? x - lambda : x &gt;= -lambda ? 0 : x + lambda</c>, as <c>torch.nn.Softshrink</c>.</summary>
/// <param name="lambda">The largest magnitude whose result is 0, and what others lose. In PyTorch <c>lambd</c>. Default 0.5.</param>
public sealed class SoftShrinkAttribute(double lambda = 0.5) : LayerAttribute
{
    /// <summary>The largest magnitude whose result is 0, and what others lose. In PyTorch <c>lambd</c>.</summary>
    public double Lambda { get; } = lambda;
}
