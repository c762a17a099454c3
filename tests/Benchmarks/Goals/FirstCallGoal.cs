using NetGen.Benchmarks.Goals.Measuring;

namespace NetGen.Benchmarks.Goals;

/// <summary>The first call of a network in a process, for which its code is compiled, takes half as long as in the baseline.</summary>
internal sealed class FirstCallGoal : IGoal
{
    private const double LimitOfMean = 0.5;

    public string Name => "first-call";

    public IEnumerable<Finding> Measure(Workbench bench)
    {
        var all = new List<Comparison>();
        foreach (string network in bench.ZooNetworks)
        {
            Comparison found = bench.Turns.Take(() => bench.CurrentZoo.FirstCall(network), () => bench.BaselineZoo.FirstCall(network));
            all.Add(found);
            yield return new(Name, $"{network}: {found.Measured:0} ms, {found.Beside:0} ms in the baseline", found.Ratio);
        }

        if (all.Count > 0) yield return new(Name, "geometric mean", Comparison.Mean(all), LimitOfMean);
    }
}
