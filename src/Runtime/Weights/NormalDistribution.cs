namespace NetGen;

/// <summary>Normally distributed numbers: each by its quantile, so that it depends on one random number alone, and on what IEEE 754 defines to the last bit.</summary>
/// <remarks>
/// The quantiles are those of Wichura, "Algorithm AS 241: The percentage points of the normal distribution", 1988, its PPND16, to about 1 part in 10^16. Its logarithm is made of additions,
/// multiplications and divisions here: that of a platform's library may differ in its last bit from another's.
/// </remarks>
internal static class NormalDistribution
{
    /// <summary>Halvings of an interval until its ends are as good as one number.</summary>
    private const int Halvings = 60;

    /// <summary>Half of 2^-32: random numbers are never 0 or 1.</summary>
    private const double HalfStep = 1.0 / (1L << 33);

    private static ReadOnlySpan<double> A => [3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3];

    private static ReadOnlySpan<double> B => [1, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3, 2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4, 5.2264952788528545610e+3];

    private static ReadOnlySpan<double> C => [1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4];

    private static ReadOnlySpan<double> D => [1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1, 1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9];

    private static ReadOnlySpan<double> E => [6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7];

    private static ReadOnlySpan<double> F => [1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2, 7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15];

    /// <summary>Fills a span; element i depends on the initializer, the seed, the stream and i alone.</summary>
    public static void Fill(Span<float> values, Initializer initializer, int seed, int stream)
    {
        double from = Probability(initializer, initializer.Low), to = Probability(initializer, initializer.High);
        for (int i = 0; i < values.Length; i += 4)
        {
            var (x, y, z, w) = Philox.Block(((uint)(i / 4), 0, 0, 0), ((uint)seed, (uint)stream));
            ReadOnlySpan<uint> bits = [x, y, z, w];
            for (int j = 0; j < Math.Min(4, values.Length - i); j++)
            {
                double probability = from + (to - from) * (bits[j] / (double)(1L << 32) + HalfStep);
                values[i + j] = Math.Clamp((float)(initializer.Mean + initializer.Deviation * Quantile(probability)), initializer.Low, initializer.High);
            }
        }
    }

    /// <summary>The number below which a share of all numbers lie, in deviations from the mean.</summary>
    /// <param name="probability">The share: between 0 and 1.</param>
    internal static double Quantile(double probability)
    {
        double q = probability - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            double near = 0.180625 - q * q;
            return q * Polynomial(A, near) / Polynomial(B, near);
        }

        double r = Math.Sqrt(-Log(Math.Min(probability, 1 - probability)));
        double tail = r <= 5 ? Polynomial(C, r - 1.6) / Polynomial(D, r - 1.6) : Polynomial(E, r - 5) / Polynomial(F, r - 5);
        return q < 0 ? -tail : tail;
    }

    /// <summary>The share of all numbers below one: where the quantile is that number.</summary>
    private static double Probability(Initializer initializer, float number)
    {
        double at = ((double)number - initializer.Mean) / initializer.Deviation, low = 0, high = 1;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = low + (high - low) / 2;
            if (middle is 0 or 1 || Quantile(middle) < at) low = middle;
            else high = middle;
        }

        return low;
    }

    private static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        double sum = 0;
        for (int i = coefficients.Length - 1; i >= 0; i--) sum = sum * x + coefficients[i];
        return sum;
    }

    /// <summary>The logarithm of a number above 0: that of its power of two, and 2 artanh((m - 1) / (m + 1)) of the rest m, between sqrt(1/2) and sqrt(2).</summary>
    private static double Log(double x)
    {
        int exponent = Math.ILogB(x);
        double m = Math.ScaleB(x, -exponent);
        if (m > 1.4142135623730951) (m, exponent) = (m / 2, exponent + 1);
        double s = (m - 1) / (m + 1), square = s * s, sum = 0;
        for (int i = 23; i >= 1; i -= 2) sum = sum * square + 1.0 / i;
        return 2 * s * sum + exponent * 0.69314718055994530942;
    }
}
