namespace NetGen.Benchmarks.Goals.Measuring;

/// <summary>Measures two sides in turns.</summary>
/// <param name="pairs">How often each.</param>
internal sealed class Turns(int pairs)
{
    // Times as long where a limit looks missed.
    private const int Longer = 5;

    /// <summary>Measures both sides. What looks missed is measured longer before it is judged, and all pairs count.</summary>
    /// <param name="measured">Measures the side that is judged once.</param>
    /// <param name="beside">Measures what it is compared with once.</param>
    /// <param name="value">What the ratio is of.</param>
    /// <param name="limit">What the ratio may be at most.</param>
    public IReadOnlyList<(T Measured, T Beside)> Take<T>(Func<T> measured, Func<T> beside, Func<T, double> value, double? limit = null)
    {
        var taken = new List<(T, T)>();
        while (taken.Count < pairs) taken.Add((measured(), beside()));
        if (Comparison.Of(taken, value).Ratio.Value > limit)
        {
            while (taken.Count < Longer * pairs) taken.Add((measured(), beside()));
        }

        return taken;
    }

    /// <inheritdoc cref="Take{T}"/>
    public Comparison Take(Func<double> measured, Func<double> beside, double? limit = null) => new(Take(measured, beside, value => value, limit));
}
