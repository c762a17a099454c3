using System.Diagnostics;
using NetGen;
using ZooSample.Models;

namespace ZooSample.Commands;

/// <summary>Measures how long a model takes.</summary>
internal static class BenchCommand
{
    // The first runs wait for the JIT compiler.
    private const int WarmUps = 3;
    private const int FewestRuns = 5;

    /// <param name="model">The model.</param>
    /// <param name="lowered">Whether to take its lowered form.</param>
    /// <param name="weights">The file with its weights; null to draw them.</param>
    /// <param name="batch">Inputs of a run.</param>
    /// <param name="threads">Threads over which a batch is split.</param>
    /// <param name="seconds">How long to measure.</param>
    public static BenchResult Measure(Model model, bool lowered, string? weights, int batch, int threads, double seconds)
    {
        Form form = model.As(lowered);
        NetworkInfo info = form.Info;
        Workers workers = form.Start(weights is null ? Weights.Initialize(info.Parameters) : Weights.Load(weights, info.Parameters), Math.Min(threads, batch));
        float[] input = RandomInput.Create(checked(batch * info.InputLength)), output = new float[checked(batch * info.OutputLength)];

        for (int i = 0; i < WarmUps; i++) workers.Forward(input, output, batch);
        var times = new List<double>();
        long start = Stopwatch.GetTimestamp();
        while (times.Count < FewestRuns || Stopwatch.GetElapsedTime(start).TotalSeconds < seconds)
        {
            long before = Stopwatch.GetTimestamp();
            workers.Forward(input, output, batch);
            times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        }

        times.Sort();
        return new BenchResult(model.Name, lowered, batch, threads, times[times.Count / 2], times[0], times.Count, info.Macs);
    }
}
