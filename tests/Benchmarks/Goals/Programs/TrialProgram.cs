using System.Globalization;
using System.Text.Json;
using NetGen.Benchmarks.Goals.Building;

namespace NetGen.Benchmarks.Goals.Programs;

/// <summary>The program of the folder Trial, built in some way.</summary>
/// <param name="command">How it starts.</param>
internal sealed class TrialProgram(Command command)
{
    /// <summary>The networks that it has.</summary>
    public IReadOnlyList<string> Networks => command.Run().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Runs a network for so many seconds, after as many of running warm.</summary>
    public TrialResult Run(string network, double seconds)
    {
        string[] lines = With(network, seconds).Run().Trim().Split('\n');
        JsonElement result = JsonDocument.Parse(lines[^1]).RootElement;
        return new(result.GetProperty("median_ms").GetDouble(), result.GetProperty("vector_bits").GetInt32());
    }

    /// <summary>The milliseconds from the start of the process to the first result.</summary>
    public double Start(string network) => With(network, seconds: 0).TimeToFirstLine();

    private Command With(string network, double seconds) => command with { Arguments = [.. command.Arguments, network, seconds.ToString(CultureInfo.InvariantCulture)] };
}
