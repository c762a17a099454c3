using System.ComponentModel;
using static NetGen.Cpu.Coefficients;

namespace NetGen.Ilgpu;

/// <summary>Functions of a number from what ILGPU compiles for every device. For emitted code.</summary>
/// <remarks>
/// Within a relative error of 1e-6 at all magnitudes, as the CPU's kernels, whose polynomials they share: a device's own exponential, logarithm and tangent are coarser. NaN
/// stays NaN everywhere: comparisons instead of Min and Max. Choices are if statements: ILGPU takes some conditional expressions for truth values.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class DeviceMath
{
    /// <summary>1 / (1 + e^-x), as <c>torch.nn.Sigmoid</c>.</summary>
    public static float Sigmoid(float x)
    {
        float e = Exp(-Abs(x)), above = 1f / (1f + e);
        return x < 0f ? e * above : above;
    }

    /// <summary>The hyperbolic tangent, as <c>torch.nn.Tanh</c>.</summary>
    /// <remarks>tanh |x| = m / (m + 2) with m = e^(2|x|) - 1, which cancels nothing.</remarks>
    public static float Tanh(float x)
    {
        // From 9.02 on it is 1 to a float.
        float z = Abs(x);
        if (z > 10f)
        {
            z = 10f;
        }

        float m = ModestExpM1(z + z), tanh = m / (m + 2f);
        return x < 0f ? -tanh : tanh;
    }

    /// <summary>x - tanh(x), as <c>torch.nn.Tanhshrink</c>.</summary>
    /// <remarks>Up to 1 by a continued fraction, beyond by the exponential, neither of which cancels anything, as the CPU's kernels compute it (<c>VectorMath.TanhShrink</c> in the runtime).</remarks>
    public static float TanhShrink(float x)
    {
        float z = Abs(x), result;
        if (z < 1f)
        {
            float u = z * z;
            result = z * (u * ((((u + 189f) * u) + 3465f) / (((((u + 210f) * u) + 4725f) * u) + 10395f)));
        }
        else
        {
            // From 10 on what the exponential adds is 0 to a float, and beyond 44 it would be infinite.
            float e = Exp(z > 10f ? 20f : z + z);
            result = (z - 1f) + (2f / (e + 1f));
        }

        return x < 0f ? -result : result;
    }

    /// <summary>x where it is positive, else alpha (e^x - 1), as <c>torch.nn.ELU</c>.</summary>
    public static float ELU(float x, float alpha) => ScaledELU(x, 1f, alpha);

    /// <summary>scale x where x is positive, else scale alpha (e^x - 1), as <c>torch.nn.SELU</c>.</summary>
    public static float SELU(float x) => ScaledELU(x, (float)SELUScale, (float)(SELUScale * SELUAlpha));

    /// <summary>x (1 + erf(x / sqrt 2)) / 2, as <c>torch.nn.GELU</c>; NaN for -infinity, as in PyTorch.</summary>
    /// <remarks>By the probability that a normal variable is above |x|, as the CPU's kernels compute it (<c>VectorMath.GELU</c> in the runtime).</remarks>
    public static float GELU(float x)
    {
        // Beyond 15 the tail is 0 to a float.
        float z = Abs(x);
        if (z > 15f)
        {
            z = 15f;
        }

        // z^2 = high^2 + low, of which the first is exact: what rounding z^2 loses would be multiplied by it in the exponential (Cody, "Rational Chebyshev
        // approximations for the error function", 1969).
        float high = (int)(z * 256f) * 0.00390625f, low = (z - high) * (z + high);
        float square = -0.5f * high * high;
        int n = Powers(square);
        float e = Scale(ExpOfRest(Rest(square, n) - (0.5f * low)), n);

        float tail = Mills(z) * e;
        return x * (x < 0f ? tail : 1f - tail);
    }

    /// <summary>x (1 + tanh(u)) / 2 with u = sqrt(2 / pi) (x + 0.044715 x^3), as <c>torch.nn.GELU("tanh")</c>; NaN for -infinity, as in PyTorch.</summary>
    /// <remarks>(1 + tanh(u)) / 2 = 1 / (1 + e^(-2u)), which cancels nothing; in the tail u's rounding counts as often as the exponent is large.</remarks>
    public static float TanhGELU(float x) => x / (1f + Exp(x * (-1.5957691f - (0.071354814f * x * x))));

    /// <summary>ln(1 + e^y) / beta with y = beta x, and x itself where y is above a threshold, as <c>torch.nn.Softplus</c>.</summary>
    public static float Softplus(float x, float beta, float threshold)
    {
        float y = beta * x;
        return y > threshold ? x : Softplus(y) / beta;
    }

    /// <summary>x tanh(ln(1 + e^x)), as <c>torch.nn.Mish</c>; NaN for -infinity, as in PyTorch.</summary>
    /// <remarks>tanh(ln(1 + e)) = n / (n + 2) with n = e (e + 2), which cancels nothing.</remarks>
    public static float Mish(float x)
    {
        // From 9.02 on the factor is 1 to a float, and beyond 44 n would be infinite.
        float e = Exp(x > 20f ? 20f : x), n = e * (e + 2f);
        return x * (n / (n + 2f));
    }

    /// <summary>x times a scale where x is positive, else e^x - 1 times another.</summary>
    private static float ScaledELU(float x, float positive, float negative)
    {
        if (x > 0f)
        {
            return x * positive;
        }

        // Below -17.4 e^x - 1 is -1 to a float.
        return negative * ModestExpM1(x < -18f ? -18f : x);
    }

    /// <summary>e^(z^2/2) times the probability that a normal variable is above z, for 0 &lt;= z &lt;= 15.</summary>
    private static float Mills(float z)
    {
        float t = 1f / (1f + (MillsStep * z));
        float p = (Mills8 * t) + Mills7;
        p = (p * t) + Mills6;
        p = (p * t) + Mills5;
        p = (p * t) + Mills4;
        p = (p * t) + Mills3;
        p = (p * t) + Mills2;
        p = (p * t) + Mills1;
        p = (p * t) + Mills0;
        return p * t;
    }
}
