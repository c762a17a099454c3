using NetGen.Benchmarks.Goals.Measuring;

namespace NetGen.Benchmarks.Goals;

/// <summary>The code that is emitted for the zoo is a third smaller than in the baseline.</summary>
internal sealed class SizeGoal : IGoal
{
    private const double Limit = 2.0 / 3;

    public string Name => "size";

    public IEnumerable<Finding> Measure(Workbench bench)
    {
        var current = bench.CurrentZoo.EmittedBytes();
        var baseline = bench.BaselineZoo.EmittedBytes();
        string[] files = [.. current.Keys.Intersect(baseline.Keys)];
        long bytes = files.Sum(file => current[file]), before = files.Sum(file => baseline[file]);
        yield return new(Name, $"code emitted for what both zoos have, {files.Length} files: {bytes:N0} bytes, {before:N0} in the baseline", Ratio.Exact((double)bytes / before), Limit);
    }
}
