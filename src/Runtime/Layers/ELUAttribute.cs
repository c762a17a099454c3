namespace NetGen;

/// <summary>x where x is positive, else alpha * (exp(x) - 1), as <c>torch.nn.ELU</c>.</summary>
/// <param name="alpha">What the result tends to, negated, where x is far below zero. Default 1.</param>
public sealed class ELUAttribute(double alpha = 1) : LayerAttribute
{
    /// <summary>What the result tends to, negated, where x is far below zero.</summary>
    public double Alpha { get; } = alpha;
}
