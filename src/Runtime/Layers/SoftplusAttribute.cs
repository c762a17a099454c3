namespace NetGen;

/// <summary><c>beta * x &gt; threshold ? x : log1p(exp(beta * x)) / beta</c>, as <c>torch.nn.Softplus</c>; log1p(x) is ln(1 + x).</summary>
/// <param name="beta">Any number but 0. Default 1.</param>
/// <param name="threshold">Where the function becomes x. Default 20.</param>
public sealed class SoftplusAttribute(double beta = 1, double threshold = 20) : LayerAttribute
{
    /// <summary>How sharp the bend is.</summary>
    public double Beta { get; } = beta;

    /// <summary>Where beta * x is above it, the result is x.</summary>
    public double Threshold { get; } = threshold;
}
