namespace NetGen;

/// <summary><c>beta * x &gt; threshold ? x : log1p(exp(beta * x)) / beta</c>, as <c>torch.nn.Softplus</c>; log1p(x) is ln(1 + x).</summary>
/// <param name="beta">How sharp the bend is: any number but 0. Default 1.</param>
/// <param name="threshold">Where <c>beta * x</c> is above it, the result is x. Default 20.</param>
public sealed class SoftplusAttribute(double beta = 1, double threshold = 20) : LayerAttribute
{
    /// <summary>How sharp the bend is: any number but 0.</summary>
    public double Beta { get; } = beta;

    /// <summary>Where <c>beta * x</c> is above it, the result is x.</summary>
    public double Threshold { get; } = threshold;
}
