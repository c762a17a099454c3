namespace NetGen;

/// <summary><c>x &gt; 0 ? x : alpha * expm1(x / alpha)</c>, as <c>torch.nn.CELU</c>; expm1(x) is exp(x) - 1.</summary>
/// <param name="alpha">What the result tends to, negated, where x is far below zero, and how soon: any number but 0. Default 1.</param>
public sealed class CELUAttribute(double alpha = 1) : LayerAttribute
{
    /// <summary>What the result tends to, negated, where x is far below zero, and how soon: any number but 0.</summary>
    public double Alpha { get; } = alpha;
}
