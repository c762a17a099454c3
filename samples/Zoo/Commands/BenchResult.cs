using System.Text;
using System.Text.Json;

namespace ZooSample.Commands;

/// <summary>What a measurement found.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Lowered">Whether it was the lowered form.</param>
/// <param name="Batch">Inputs of a run.</param>
/// <param name="Threads">Threads over which a batch was split.</param>
/// <param name="Median">Milliseconds of the run in the middle.</param>
/// <param name="Shortest">Milliseconds of the shortest run.</param>
/// <param name="Runs">How many runs there were.</param>
/// <param name="Macs">Multiply-accumulate operations for one input.</param>
internal sealed record BenchResult(string Model, bool Lowered, int Batch, int Threads, double Median, double Shortest, int Runs, long Macs)
{
    /// <summary>Billions of floating-point operations a second, two for a multiply-accumulate, in the median run.</summary>
    public double Gigaflops => 2e-6 * Macs * Batch / Median;

    /// <summary>A line of JSON; a lowered form is marked.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("model", Model);
            if (Lowered) json.WriteBoolean("lowered", true);
            json.WriteNumber("batch", Batch);
            json.WriteNumber("threads", Threads);
            json.WriteNumber("median_ms", Math.Round(Median, 4));
            json.WriteNumber("min_ms", Math.Round(Shortest, 4));
            json.WriteNumber("runs", Runs);
            json.WriteNumber("gflops", Math.Round(Gigaflops, 2));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The same for people.</summary>
    public override string ToString() =>
        $"{Model}{(Lowered ? ", lowered" : "")}: {Median:0.00} ms for a batch of {Batch} on {Threads} thread{(Threads == 1 ? "" : "s")} (median of {Runs} runs; shortest {Shortest:0.00} ms), {Gigaflops:0.0} GFLOP/s";
}
