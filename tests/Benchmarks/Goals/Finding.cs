using NetGen.Benchmarks.Goals.Measuring;

namespace NetGen.Benchmarks.Goals;

/// <summary>A line of the table.</summary>
/// <param name="Goal">The goal's name.</param>
/// <param name="Measured">What was measured.</param>
/// <param name="Ratio">What came out; null where nothing could be measured.</param>
/// <param name="Limit">What the ratio may be at most; null where nothing is asked of it.</param>
internal sealed record Finding(string Goal, string Measured, Ratio? Ratio, double? Limit = null)
{
    /// <summary>A goal that could not be measured, which does not count as met.</summary>
    public static Finding Unmeasured(string goal, string reason) => new(goal, reason, Ratio: null);

    public Verdict Verdict =>
        Ratio is not { } ratio ? Verdict.NotMeasured
        : Limit is not { } limit ? Verdict.NotAsserted
        : ratio.Value <= limit ? Verdict.Met
        : Verdict.Missed;
}
