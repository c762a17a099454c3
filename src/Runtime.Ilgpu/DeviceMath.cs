using System.ComponentModel;
using ILGPU.Algorithms;

namespace NetGen.Ilgpu;

/// <summary>Activations that take more than an expression, from what ILGPU compiles for every device. For emitted code.</summary>
/// <remarks>As exact as a device's exponential; NaN stays NaN everywhere: comparisons instead of Min and Max.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DeviceMath
{
    /// <summary>x (1 + erf(x / sqrt 2)) / 2, as <c>torch.nn.GELU</c>.</summary>
    /// <remarks>By the probability that a normal variable is above |x|, as the CPU's kernels compute it (<c>VectorMath.GELU</c> in the runtime).</remarks>
    public static float GELU(float x)
    {
        float z = x < 0f ? -x : x;
        float t = 1f / (1f + (0.265f * z));
        float p = (0.0306244716f * t) - 0.143300682f;
        p = (p * t) + 0.215950504f;
        p = (p * t) - 0.114286534f;
        p = (p * t) + 0.136554971f;
        p = (p * t) + 0.0608950257f;
        p = (p * t) + 0.102555074f;
        p = (p * t) + 0.105266772f;
        p = (p * t) + 0.105740391f;
        float tail = p * t * XMath.Exp(-0.5f * z * z);
        return x * (x < 0f ? tail : 1f - tail);
    }

    /// <summary>ln(1 + e^y) / beta with y = beta x, and x itself where y is above a threshold, as <c>torch.nn.Softplus</c>.</summary>
    public static float Softplus(float x, float beta, float threshold)
    {
        float y = beta * x;
        float e = XMath.Exp(y < 0f ? y : -y);

        // A device's logarithm is coarse near 1: there, the first terms of the series.
        float log1p = e < 0.01f ? e * (1f - (e * (0.5f - (e * 0.33333333f)))) : XMath.Log(1f + e);
        return y > threshold ? x : ((y < 0f ? 0f : y) + log1p) / beta;
    }

    /// <summary>x tanh(ln(1 + e^x)), as <c>torch.nn.Mish</c>.</summary>
    /// <remarks>tanh(ln(1 + e)) = n / (n + 2) with n = e (e + 2).</remarks>
    public static float Mish(float x)
    {
        float e = XMath.Exp(x > 20f ? 20f : x);
        float n = e * (e + 2f);
        return x * (n / (n + 2f));
    }
}
