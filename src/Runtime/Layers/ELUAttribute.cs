namespace NetGen;

/// <summary><c>x &gt; 0 ? x : alpha * expm1(x)</c>, as <c>torch.nn.ELU</c>; expm1(x) is exp(x) - 1.</summary>
/// <param name="alpha">What the result tends to, negated, where x is far below zero. Default 1.</param>
public sealed class ELUAttribute(double alpha = 1) : LayerAttribute
{
    /// <summary>What the result tends to, negated, where x is far below zero.</summary>
    public double Alpha { get; } = alpha;
}
