using NetGen.Generator.Graph;
using NetGen.Generator.Tests.Arena;
using NetGen.Generator.Tests.Reference;
using NetGen.Tests;

namespace NetGen.Generator.Tests.Differential;

/// <summary>
/// Runs emitted networks beside the reference interpreter, which runs them as written: not lowered, not fused, in double precision.
/// </summary>
internal static class Comparison
{
    private const int Batch = 3;

    /// <summary>Enough to spread the cost of a compilation, few enough to find a failing one in.</summary>
    private const int NetworksPerCompilation = 40;

    /// <summary>A sum in float32 is this close to one in double, whatever its order.</summary>
    private const double SumError = 1e-5;

    /// <summary>
    /// The interpreter in float32 shows how much of that a network makes of its own roundings; emitted code rounds elsewhere, so
    /// some times as much is tolerated. A lowered maximum, b + relu(a - b), rounds twice at each of its stages.
    /// </summary>
    private const double RoundingFactor = 16;

    /// <summary>Requires that networks agree with the reference, and reports how many they were.</summary>
    /// <param name="networks">The networks.</param>
    /// <param name="seed">Of weights and inputs.</param>
    /// <param name="what">What the networks are, and where they run: for the report.</param>
    /// <param name="on">Makes what they run on: the back end that this project tests, unless given.</param>
    public static void Agree(IEnumerable<NetworkSource> networks, int seed, string what, Func<IBackEnd>? on = null)
    {
        NetworkSource[] all = [.. networks];
        var differences = all.Chunk(NetworksPerCompilation).SelectMany(chunk => Differences(chunk, seed, on: on?.Invoke())).ToList();
        differences.ShouldBeEmpty($"{differences.Count} of {all.Length} networks differ:\n{string.Join('\n', differences.Take(10))}");
        Campaign.Report(all.Length, what);
    }

    /// <summary>What differs, with the source that shows it; all networks are compiled as one project.</summary>
    /// <param name="networks">The networks.</param>
    /// <param name="seed">Of weights and inputs.</param>
    /// <param name="declarations">Blocks that the networks use.</param>
    /// <param name="on">What they run on: the back end that this project tests, unless given.</param>
    public static IReadOnlyList<string> Differences(IReadOnlyList<NetworkSource> networks, int seed, string declarations = "", IBackEnd? on = null)
    {
        using IBackEnd backEnd = on ?? TestedBackEnd.Create();
        NetworkCompilation project = backEnd.Target(NetworkCompilation.Of(networks.Select((n, i) => n.Declare($"Net{i}")).Append(declarations)));
        var graphs = new Graphs(project);
        using var loaded = project.Compile();
        var differences = new List<string>();
        foreach ((int i, NetworkSource network) in networks.Index())
        {
            if (backEnd.Difference(Trial(loaded[$"Net{i}"], new(loaded.Assembly, $"Net{i}"), graphs[$"Net{i}"], seed)) is { } difference)
            {
                differences.Add($"Seed {seed}: {difference}\n{network.Declare("Wrong")}");
            }
        }

        return differences;
    }

    /// <summary>A network with random weights, random inputs, and what the reference makes of them.</summary>
    public static Trial Trial(EmittedNetwork network, EmittedKernels kernels, CompiledNetwork compiled, int seed)
    {
        NetworkGraph written = compiled.Written;
        var values = RandomNumbers.Weights(written, seed);
        Weights weights = WeightsOf(network, values);
        var steady = new SteadyInputs(written, values, SumError);
        float[][] inputs = [.. Enumerable.Range(0, Batch).Select(i => steady.Draw(seed + i))];
        double[] expected = [.. inputs.SelectMany(x => Interpreter.Run(written, values, x))];
        float[] rounded = [.. inputs.SelectMany(x => Interpreter.Run<float>(written, values, x))];
        // Of all inputs together: what cancels in one of them, before a ReLU for instance, leaves only roundings there.
        double largest = expected.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();
        double rounding = expected.Zip(rounded, (e, r) => Math.Abs(e - r)).Where(double.IsFinite).DefaultIfEmpty().Max();
        var tolerance = new Closeness(0, ErrorBase.Output, Absolute: (SumError * largest) + (RoundingFactor * rounding));
        return new(network, kernels, compiled, weights, inputs, expected, tolerance, largest);
    }

    /// <summary>Values that were drawn for the reference, as a network's weights.</summary>
    public static Weights WeightsOf(EmittedNetwork network, IReadOnlyDictionary<string, float[]> values)
    {
        var weights = new Weights(network.Info.Parameters);
        foreach (ParameterInfo parameter in network.Info.Parameters)
        {
            values[parameter.Name].CopyTo(weights[parameter.Name]);
        }

        return weights;
    }
}
