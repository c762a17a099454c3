namespace NetGen.Generator.Tests.Reference;

/// <summary>Functions in double precision that the framework lacks, or has only in forms that cancel (its <c>ExpM1</c> is <c>Exp(x) - 1</c>).</summary>
internal static class DoubleMath
{
    /// <summary>e^x - 1 by the hyperbolic tangent of half x, which is exact near 0.</summary>
    public static double ExpM1(double x) => Math.Abs(x) > 1 ? Math.Exp(x) - 1 : 2 * Math.Tanh(x / 2) / (1 - Math.Tanh(x / 2));

    /// <summary>ln(1 + x), near 0 by Kahan's correction of the rounded sum.</summary>
    public static double LogOnePlus(double x) => 1 + x == 1 || double.IsInfinity(x) ? x : Math.Log(1 + x) * x / (1 + x - 1);

    /// <summary>x - tanh x = (x cosh x - sinh x) / cosh x, near 0 by the series of the numerator, which cancels nothing: that of cosh less that of sinh.</summary>
    public static double TanhShrink(double x)
    {
        if (Math.Abs(x) > 1)
        {
            return x - Math.Tanh(x);
        }

        double power = x, sum = 0;
        for (int n = 2; n < 24; n += 2)
        {
            power *= x * x / (n * (n + 1));
            sum += n * power;
        }

        return sum / Math.Cosh(x);
    }

    /// <summary>The error function: near 0 by its series (Abramowitz and Stegun 7.1.5), beyond by the distribution function.</summary>
    public static double Erf(double x)
    {
        if (Math.Abs(x) > 1)
        {
            return (2 * NormalDistribution(x * Math.Sqrt(2))) - 1;
        }

        double power = x, sum = x;
        for (int n = 1; n < 25; n++)
        {
            power *= -x * x / n;
            sum += power / ((2 * n) + 1);
        }

        return sum * 2 / Math.Sqrt(Math.PI);
    }

    /// <summary>The distribution function of a normal variable: near 0 by its series, in the tail by its continued fraction, neither of which cancels (Abramowitz and Stegun 26.2.11 and 26.2.14).</summary>
    public static double NormalDistribution(double x)
    {
        double z = Math.Abs(x), density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI), tail = 0;
        if (z < 3)
        {
            double term = z, sum = z;
            for (int i = 3; i < 120; i += 2)
            {
                sum += term *= z * z / i;
            }

            tail = 0.5 - (density * sum);
        }
        else
        {
            for (int i = 200; i > 0; i--)
            {
                tail = i / (z + tail);
            }

            tail = density / (z + tail);
        }

        return x < 0 ? tail : 1 - tail;
    }
}
