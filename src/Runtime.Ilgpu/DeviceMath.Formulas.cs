using ILGPU.Algorithms;
using static NetGen.Cpu.Coefficients;

namespace NetGen.Ilgpu;

// What formulas are made of, beside the exponentials.
public static partial class DeviceMath
{
    /// <summary>|x|.</summary>
    public static float Abs(float x) => x < 0f ? -x : x;

    /// <summary>The square root; NaN below 0.</summary>
    public static float Sqrt(float x) => XMath.Sqrt(x);

    /// <summary>x, or a number that is not NaN where x is below it.</summary>
    public static float AtLeast(float x, float least)
    {
        if (x < least)
        {
            return least;
        }

        return x;
    }

    /// <summary>x, or a number that is not NaN where x is above it.</summary>
    public static float AtMost(float x, float most)
    {
        if (x > most)
        {
            return most;
        }

        return x;
    }

    /// <summary>The larger number; NaN where either is.</summary>
    public static float Max(float a, float b)
    {
        if (a > b)
        {
            return a;
        }

        if (a <= b)
        {
            return b;
        }

        return a + b;
    }

    /// <summary>The smaller number; NaN where either is.</summary>
    public static float Min(float a, float b)
    {
        if (a < b)
        {
            return a;
        }

        if (a >= b)
        {
            return b;
        }

        return a + b;
    }

    /// <summary>One of two numbers.</summary>
    public static float Choice(bool condition, float whenTrue, float whenFalse)
    {
        if (condition)
        {
            return whenTrue;
        }

        return whenFalse;
    }

    /// <summary>The error function, at tiny arguments as exact as at others.</summary>
    /// <remarks>Near 0 by a polynomial, beyond 1 by its complement, which is twice the probability that a normal variable is above sqrt(2) |x|.</remarks>
    public static float Erf(float x)
    {
        const float squareRootOf2 = 1.41421356f;
        float z = Abs(x);
        if (z < 1f)
        {
            float square = x * x;
            float p = (Erf6 * square) + Erf5;
            p = (p * square) + Erf4;
            p = (p * square) + Erf3;
            p = (p * square) + Erf2;
            p = (p * square) + Erf1;
            return x * ((p * square) + Erf0);
        }

        // From 3.9 on it is 1 to a float.
        if (z > 4f)
        {
            z = 4f;
        }

        float erf = 1f - (2f * Mills(squareRootOf2 * z) * Exp(-z * z));
        return x < 0f ? -erf : erf;
    }
}
