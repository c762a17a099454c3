using System.Globalization;
using System.Text.Json;
using NetGen.Benchmarks.Goals.Building;

namespace NetGen.Benchmarks.Goals.Programs;

/// <summary>The program samples/Zoo of some commit.</summary>
/// <param name="sources">Its sources.</param>
/// <param name="assembly">What is built of them.</param>
internal sealed class Zoo(Sources sources, string assembly)
{
    // The tests' programs are built without; a user's has it where nothing is said.
    private static readonly Dictionary<string, string> AsUsersRun = new() { ["DOTNET_TieredPGO"] = "1" };

    public static Zoo Build(Sources sources) => new(sources, sources.BuildZoo());

    /// <summary>Its networks.</summary>
    public IReadOnlyList<string> Networks { get; } = new LoadedZoo(assembly).Names;

    /// <summary>The milliseconds of the median call of a network, which runs for so many seconds.</summary>
    public double Bench(string network, double seconds)
    {
        string line = Command.DotNet("exec", assembly, "bench", network, "--seconds", seconds.ToString(CultureInfo.InvariantCulture), "--json").Run();
        return JsonDocument.Parse(line).RootElement.GetProperty("median_ms").GetDouble();
    }

    /// <summary>Calls a network for the first time in a process.</summary>
    public FirstCallResult FirstCall(string network) =>
        FirstCallResult.Parse((Command.DotNet("exec", typeof(Zoo).Assembly.Location, Programs.FirstCall.Verb, assembly, network) with { Environment = AsUsersRun }).Run());

    /// <inheritdoc cref="Sources.EmittedBytes"/>
    public IReadOnlyDictionary<string, long> EmittedBytes() => sources.EmittedBytes();

    /// <summary>The seconds that its compilation takes for a network: another commit's zoo may have another number.</summary>
    public double CompileOfOne() => sources.CompileZoo() / Networks.Count;
}
