namespace NetGen.Generator.Tests;

/// <summary>How far float results may be from the right ones.</summary>
/// <param name="Relative">Share of <paramref name="Of"/> that is tolerated.</param>
/// <param name="Of">What the error is measured against.</param>
/// <param name="Absolute">Tolerated besides.</param>
internal readonly record struct Closeness(double Relative, ErrorBase Of, double Absolute = 0)
{
    /// <summary>Null where both agree, else the worst difference in words. NaN agrees with NaN, an infinity with itself.</summary>
    public string? Difference(ReadOnlySpan<float> found, ReadOnlySpan<double> expected)
    {
        if (found.Length != expected.Length)
        {
            return $"{found.Length} elements, expected {expected.Length}";
        }

        double largest = 0;
        foreach (double value in expected)
        {
            largest = double.IsFinite(value) ? Math.Max(largest, Math.Abs(value)) : largest;
        }

        int worst = -1, wrong = 0;
        double excess = 1;
        for (int i = 0; i < found.Length; i++)
        {
            if (found[i] == (float)expected[i] || (float.IsNaN(found[i]) && double.IsNaN(expected[i])))
            {
                continue;
            }

            double tolerated = Absolute + (Relative * (Of == ErrorBase.Element ? Math.Abs(expected[i]) : largest));
            double ratio = Math.Abs(found[i] - expected[i]) / tolerated;
            if (ratio <= 1)
            {
                continue;
            }

            wrong++;
            if (worst < 0 || !(ratio <= excess))
            {
                (worst, excess) = (i, ratio);
            }
        }

        return worst < 0
            ? null
            : FormattableString.Invariant($"{wrong} of {found.Length} elements differ; the worst, [{worst}], is {found[worst]} and should be {expected[worst]} ({excess:g3} times the tolerated error; largest expected {largest:g3})");
    }
}

/// <summary>What an error is relative to.</summary>
internal enum ErrorBase
{
    /// <summary>The largest magnitude of the whole result: right for sums, which may cancel.</summary>
    Output,

    /// <summary>The element itself.</summary>
    Element,
}
