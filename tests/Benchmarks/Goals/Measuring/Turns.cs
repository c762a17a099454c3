namespace NetGen.Benchmarks.Goals.Measuring;

/// <summary>Measures two sides in turns.</summary>
/// <param name="pairs">How often each.</param>
/// <param name="most">How often each at most.</param>
internal sealed class Turns(int pairs, int most)
{
    /// <summary>Measures both sides. What looks missed is measured longer before it counts as that; all pairs count.</summary>
    /// <param name="measured">Measures the side that is judged once.</param>
    /// <param name="beside">Measures what it is compared with once.</param>
    /// <param name="limit">What the ratio may be at most.</param>
    public Comparison Take(Func<double> measured, Func<double> beside, double? limit = null)
    {
        var taken = new List<(double, double)>();
        while (taken.Count < pairs || (taken.Count < most && new Comparison(taken).Ratio.Value > limit)) taken.Add((measured(), beside()));
        return new Comparison(taken);
    }
}
