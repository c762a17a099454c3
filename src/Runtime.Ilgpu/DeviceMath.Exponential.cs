using ILGPU;
using static NetGen.Cpu.Coefficients;

namespace NetGen.Ilgpu;

// Exponentials and logarithms: Cody and Waite, "Software Manual for the Elementary Functions", 1980, chapters 5 and 6, with the polynomials of the CPU's kernels. On CUDA
// XMath.Exp is ex2.approx of the rounded x / ln 2, which is off by up to 60 units in the last place.
public static partial class DeviceMath
{
    private const float LeastNormal = 1.17549435e-38f;

    /// <summary>e^x; gradual underflow to 0, overflow to infinity.</summary>
    public static float Exp(float x)
    {
        // Beyond these it is infinite or 0 anyway, and within them the powers of two are few enough for Scale.
        if (x > 89f)
        {
            x = 89f;
        }

        if (x < -105f)
        {
            x = -105f;
        }

        int n = Powers(x);
        return Scale(ExpOfRest(Rest(x, n)), n);
    }

    /// <summary>The natural logarithm; -infinity for 0, NaN below 0.</summary>
    /// <remarks>ln(2^n (1 + f)) = n ln 2 + ln(1 + f).</remarks>
    public static float Log(float x)
    {
        if (x > float.MaxValue)
        {
            return x;
        }

        if (x < 0f)
        {
            return float.NaN;
        }

        if (!(x > 0f))
        {
            // -infinity for 0, NaN for NaN.
            return x - float.PositiveInfinity;
        }

        // Denormal numbers have no exponent of their own.
        int n = -127;
        if (x < LeastNormal)
        {
            x *= 8388608f;
            n -= 23;
        }

        uint bits = Interop.FloatAsInt(x);
        n += (int)(bits >> 23);
        float m = Interop.IntAsFloat((bits & 0x007F_FFFFu) | 0x3F80_0000u);
        if (m > 1.41421356f)
        {
            m *= 0.5f;
            n++;
        }

        float f = m - 1f, powers = n;
        float q = (Log10 * f) + Log9;
        q = (q * f) + Log8;
        q = (q * f) + Log7;
        q = (q * f) + Log6;
        q = (q * f) + Log5;
        q = (q * f) + Log4;
        q = (q * f) + Log3;
        q = (q * f) + Log2;
        float low = (f * f * q) + (powers * Ln2Low);
        return (powers * Ln2High) + (low + f);
    }

    /// <summary>The power of two that takes a number above 0 to between 1 and 2 (the largest floats to less than 4), but never more than a limit.</summary>
    /// <param name="x">At least 0; what it is for NaN does not matter.</param>
    /// <param name="most">The limit, a power of two.</param>
    public static float PowerToOne(float x, float most)
    {
        int bits = (254 << 23) - (int)(Interop.FloatAsInt(x) & 0x7F80_0000u);
        if (bits < 1 << 23)
        {
            bits = 1 << 23;
        }

        float power = Interop.IntAsFloat((uint)bits);
        return power < most ? power : most;
    }

    /// <summary>e^x - 1, at tiny arguments as exact as at others; overflow to infinity.</summary>
    public static float ExpM1(float x)
    {
        if (x > 89f)
        {
            x = 89f;
        }

        // Below -17.4 it is -1 to a float.
        if (x < -18f)
        {
            x = -18f;
        }

        // 2^128 is no float.
        int n = Powers(x);
        float r = Rest(x, n), doubling = 1f;
        if (n > 127)
        {
            n = 127;
            doubling = 2f;
        }

        return ExpM1(n, r) * doubling;
    }

    /// <summary>ln(1 + x), at tiny arguments as exact as at others; -infinity for -1, NaN below.</summary>
    /// <remarks>The logarithm of the rounded sum u, and the first term of what rounding lost: ln(1 + x) = ln(u) + (x - (u - 1)) / u.</remarks>
    public static float Log1P(float x)
    {
        float u = x + 1f, log = Log(u);
        if (u > 0f && u <= float.MaxValue)
        {
            log += (x - (u - 1f)) / u;
        }

        return log;
    }

    /// <summary>ln(1 + e^x); nothing overflows.</summary>
    /// <remarks>max(x, 0) + ln(1 + e^-|x|), whose exponential is at most 1.</remarks>
    public static float Softplus(float x)
    {
        float soft = Log1POfFraction(Exp(-Abs(x)));
        if (x > 0f)
        {
            soft += x;
        }

        return soft;
    }

    /// <summary>e^x - 1 for |x| of at most 87.</summary>
    private static float ModestExpM1(float x)
    {
        int n = Powers(x);
        return ExpM1(n, Rest(x, n));
    }

    /// <summary>2^n e^r - 1 for n of at most 127.</summary>
    /// <remarks>2^n (e^r - 1) + (2^n - 1), of which the second part is exact and never cancels much of the first.</remarks>
    private static float ExpM1(int n, float r)
    {
        float power = Power(n);
        return (power * (r + (r * r * ExpQuotient(r)))) + (power - 1f);
    }

    /// <summary>ln(1 + e) for 0 &lt;= e &lt;= 1, at tiny arguments as exact as at others.</summary>
    private static float Log1POfFraction(float e)
    {
        float q = (Log1P10 * e) + Log1P9;
        q = (q * e) + Log1P8;
        q = (q * e) + Log1P7;
        q = (q * e) + Log1P6;
        q = (q * e) + Log1P5;
        q = (q * e) + Log1P4;
        q = (q * e) + Log1P3;
        q = (q * e) + Log1P2;
        return e + (e * e * q);
    }

    /// <summary>n of x = n ln 2 + r with the smallest r.</summary>
    private static int Powers(float x) => (int)((x * Log2E) + (x < 0f ? -0.5f : 0.5f));

    /// <summary>r of x = n ln 2 + r.</summary>
    private static float Rest(float x, int n)
    {
        float powers = n;
        return x - (powers * Ln2High) - (powers * Ln2Low);
    }

    /// <summary>e^r for |r| of little more than ln 2 / 2.</summary>
    private static float ExpOfRest(float r) => 1f + (r + (r * r * ExpQuotient(r)));

    /// <summary>(e^r - 1 - r) / r^2.</summary>
    private static float ExpQuotient(float r)
    {
        float q = (Exp6 * r) + Exp5;
        q = (q * r) + Exp4;
        q = (q * r) + Exp3;
        return (q * r) + Exp2;
    }

    /// <summary>x 2^n, rounded once where it is denormal: 2^n itself may be too large or small for a float.</summary>
    private static float Scale(float x, int n)
    {
        int half = n >> 1;
        return x * Power(half) * Power(n - half);
    }

    /// <summary>2^n for a normal result.</summary>
    private static float Power(int n) => Interop.IntAsFloat((uint)((n + 127) << 23));
}
