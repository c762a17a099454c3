namespace NetGen.Benchmarks.Goals.Measuring;

/// <summary>Two sides that were measured in turns.</summary>
/// <param name="Pairs">What each turn of both gave.</param>
internal sealed record Comparison(IReadOnlyList<(double Measured, double Beside)> Pairs)
{
    /// <summary>The median of the side that is judged.</summary>
    public double Measured => Statistics.Median(Pairs.Select(pair => pair.Measured));

    /// <summary>The median of what it is compared with.</summary>
    public double Beside => Statistics.Median(Pairs.Select(pair => pair.Beside));

    /// <summary>Of the pairs: a machine that is slower for a while is so for both of a pair.</summary>
    public Ratio Ratio => new(Statistics.Median(Ratios), Ratios.Min(), Ratios.Max());

    private IEnumerable<double> Ratios => Pairs.Select(pair => pair.Measured / pair.Beside);

    /// <summary>Compares one value of what each turn gave.</summary>
    public static Comparison Of<T>(IEnumerable<(T Measured, T Beside)> pairs, Func<T, double> value) => new([.. pairs.Select(pair => (value(pair.Measured), value(pair.Beside)))]);

    /// <summary>The geometric mean of several comparisons; its spread is from the least to the greatest of their first pairs, their second ones and so on.</summary>
    public static Ratio Mean(IReadOnlyList<Comparison> comparisons)
    {
        int pairs = comparisons.Min(comparison => comparison.Pairs.Count);
        var means = Enumerable.Range(0, pairs).Select(i => Statistics.GeometricMean(comparisons.Select(comparison => comparison.Ratios.ElementAt(i)))).ToList();
        return new(Statistics.GeometricMean(comparisons.Select(comparison => comparison.Ratio.Value)), means.Min(), means.Max());
    }
}
