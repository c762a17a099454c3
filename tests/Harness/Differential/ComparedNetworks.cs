using NetGen.Generator.Graph;
using NetGen.Generator.Tests.Reference;

namespace NetGen.Generator.Tests.Differential;

/// <summary>Networks that were compiled together, and what each of them computes with the back end under test and by its definition.</summary>
internal sealed class ComparedNetworks : IDisposable
{
    private const int Seed = 5;

    private readonly LoadedProject loaded;
    private readonly Graphs graphs;
    private readonly IBackEnd backEnd = TestedBackEnd.Create();

    public ComparedNetworks(IEnumerable<NetworkSource> networks)
    {
        NetworkCompilation project = backEnd.Target(NetworkCompilation.Of(networks.Select((n, i) => n.Declare($"Net{i}"))));
        graphs = new(project);
        loaded = project.Compile();
    }

    /// <summary>The results of one network for a batch of inputs, all with the same random weights.</summary>
    /// <param name="index">Which network.</param>
    /// <param name="inputs">The batch.</param>
    public Results Run(int index, IReadOnlyList<float[]> inputs)
    {
        EmittedNetwork network = loaded[$"Net{index}"];
        NetworkGraph written = graphs[$"Net{index}"].Written;
        var values = RandomNumbers.Weights(written, Seed);
        return new(
            [.. inputs.SelectMany(x => Interpreter.Run(written, values, x))],
            [.. inputs.SelectMany(x => Interpreter.Run<float>(written, values, x))],
            [.. backEnd.Run(network.Create(Comparison.WeightsOf(network, values)), [.. inputs.SelectMany(x => x)], inputs.Count)]);
    }

    public void Dispose()
    {
        backEnd.Dispose();
        loaded.Dispose();
    }

    /// <param name="Exact">By definition, in double precision.</param>
    /// <param name="InSingle">By definition, rounded to float after each operation.</param>
    /// <param name="Found">With the back end, on each processor or device.</param>
    internal sealed record Results(double[] Exact, float[] InSingle, IReadOnlyList<(string Device, float[] Output)> Found);
}
