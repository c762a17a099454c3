using System.Diagnostics;
using NetGen;
using ZooSample.Models;

namespace ZooSample.Report;

/// <summary>How long each kernel of a network takes.</summary>
/// <param name="Milliseconds">The median of many runs, for each of <see cref="NetworkInfo.Kernels"/>.</param>
/// <param name="Runs">How many runs there were.</param>
internal sealed record KernelTimes(IReadOnlyList<double> Milliseconds, int Runs)
{
    // The first runs wait for the JIT compiler.
    private const int WarmUps = 3;
    private const int FewestRuns = 5;

    /// <summary>All kernels together.</summary>
    public double Total => Milliseconds.Sum();

    /// <summary>Runs a network on one input, on one thread.</summary>
    /// <param name="network">The network.</param>
    /// <param name="seconds">How long to measure.</param>
    public static KernelTimes Measure<TNetwork>(TNetwork network, double seconds)
        where TNetwork : INetwork<TNetwork>
    {
        NetworkInfo info = TNetwork.Info;
        float[] input = RandomInput.Create(info.InputLength), output = new float[info.OutputLength];

        var runs = new List<long[]>();
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < WarmUps + FewestRuns || Stopwatch.GetElapsedTime(start).TotalSeconds < seconds; i++)
        {
            long[] ticks = new long[info.Kernels.Count];
            network.Profile(input, output, ticks);
            if (i >= WarmUps) runs.Add(ticks);
        }

        return new(
            [.. Enumerable.Range(0, info.Kernels.Count).Select(kernel => 1e3 / Stopwatch.Frequency * runs.Select(ticks => ticks[kernel]).Order().ElementAt(runs.Count / 2))],
            runs.Count);
    }
}
