namespace NetGen.Benchmarks.Goals.Measuring;

/// <summary>How many times as much one side takes as the other, and how far the pairs differ in that.</summary>
/// <param name="Value">The ratio.</param>
/// <param name="Lowest">The least of a pair.</param>
/// <param name="Highest">The greatest of a pair.</param>
internal readonly record struct Ratio(double Value, double Lowest, double Highest)
{
    /// <summary>A ratio of what was counted, not timed.</summary>
    public static Ratio Exact(double value) => new(value, value, value);

    /// <summary>For people.</summary>
    public string Spread => Lowest == Highest ? "none" : $"{Lowest:0.000} to {Highest:0.000}";
}
