using System.Text.Json;

namespace NetGen.Benchmarks.Goals.Programs;

/// <summary>What the first call of a network took.</summary>
/// <param name="Milliseconds">All of it.</param>
/// <param name="JitMilliseconds">The JIT compiler's part; the rest is the network's computation and what its code needs besides.</param>
internal sealed record FirstCallResult(double Milliseconds, double JitMilliseconds)
{
    public static FirstCallResult Parse(string json) => JsonSerializer.Deserialize<FirstCallResult>(json)!;

    /// <summary>A line of JSON.</summary>
    public override string ToString() => JsonSerializer.Serialize(this);
}
