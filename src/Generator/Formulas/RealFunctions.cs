namespace NetGen.Generator.Formulas;

/// <summary>Functions in double precision that the framework lacks.</summary>
internal static class RealFunctions
{
    public static double ExpM1(double x)
    {
        // By the hyperbolic tangent of half x, which is exact near 0.
        double half = Math.Tanh(x / 2);
        return Math.Abs(x) > 1 ? Math.Exp(x) - 1 : 2 * half / (1 - half);
    }

    /// <summary>ln(1 + x), near 0 by Kahan's correction of the rounded sum.</summary>
    public static double Log1P(double x)
    {
        double sum = 1 + x;
        return sum == 1 ? x : double.IsInfinity(sum) ? sum : Math.Log(sum) * x / (sum - 1);
    }

    public static double Sigmoid(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return x < 0 ? e / (1 + e) : 1 / (1 + e);
    }

    /// <summary>ln(1 + e^x).</summary>
    public static double Softplus(double x) => Math.Max(x, 0) + Log1P(Math.Exp(-Math.Abs(x)));

    /// <summary>The error function: near 0 by its series, beyond by the continued fraction of its complement (Abramowitz and Stegun 7.1.6 and 7.1.14).</summary>
    public static double Erf(double x)
    {
        const double Near = 2.5, Far = 6;
        double z = Math.Abs(x), gauss = Math.Exp(-z * z) / Math.Sqrt(Math.PI);
        if (!(z < Far))
        {
            return double.IsNaN(x) ? x : Math.Sign(x);
        }

        if (z < Near)
        {
            double term = x, sum = x;
            for (int n = 1; n < 60; n++)
            {
                sum += term *= 2 * z * z / ((2 * n) + 1);
            }

            return 2 * gauss * sum;
        }

        double fraction = z;
        for (int n = 60; n > 0; n--)
        {
            fraction = z + (n / 2.0 / fraction);
        }

        return Math.Sign(x) * (1 - (gauss / fraction));
    }
}
