using NetGen.Benchmarks.Goals.Measuring;

namespace NetGen.Benchmarks.Goals;

/// <summary>No network of the zoo is slower than in the baseline, but for noise, nor are all together.</summary>
internal sealed class SpeedGoal : IGoal
{
    private const double Limit = 1.03;

    // Nothing but noise: the mean of equal programs comes this near to 1.
    private const double LimitOfMean = 1.01;

    public string Name => "speed";

    public IEnumerable<Finding> Measure(Workbench bench)
    {
        var all = new List<Comparison>();
        foreach (string network in bench.ZooNetworks)
        {
            Comparison found = bench.Turns.Take(() => bench.CurrentZoo.Bench(network, bench.Effort.Seconds), () => bench.BaselineZoo.Bench(network, bench.Effort.Seconds), Limit);
            all.Add(found);
            yield return new(Name, $"{network}: {Milliseconds.Text(found.Measured)}, {Milliseconds.Text(found.Beside)} in the baseline", found.Ratio, Limit);
        }

        if (all.Count > 0) yield return new(Name, "geometric mean (not slower; 1 % for noise)", Comparison.Mean(all), LimitOfMean);
    }
}
