using NetGen.Benchmarks.Goals.Measuring;

namespace NetGen.Benchmarks.Goals;

/// <summary>The code that is emitted for the zoo is a third smaller than in the baseline.</summary>
internal sealed class SizeGoal : IGoal
{
    private const double Limit = 2.0 / 3;

    public string Name => "size";

    public IEnumerable<Finding> Measure(Workbench bench)
    {
        long bytes = bench.CurrentZoo.EmittedBytes(), before = bench.BaselineZoo.EmittedBytes();
        yield return new(Name, $"code emitted for the zoo: {bytes:N0} bytes, {before:N0} in the baseline", Ratio.Exact((double)bytes / before), Limit);
    }
}
