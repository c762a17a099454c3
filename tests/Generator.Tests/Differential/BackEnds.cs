using ILGPU.Runtime;
using NetGen.Generator.Graph;
using NetGen.Generator.Tests.Reference;
using NetGen.Ilgpu;

namespace NetGen.Generator.Tests.Differential;

/// <summary>Networks that were compiled together, and what each of them computes with every back end and by its definition.</summary>
internal sealed class BackEnds : IDisposable
{
    private const int Seed = 5;

    private readonly LoadedProject loaded;
    private readonly Graphs graphs;
    private readonly SmallDevices devices = new();

    public BackEnds(IEnumerable<NetworkSource> networks)
    {
        NetworkCompilation project = NetworkCompilation.Of(networks.Select((n, i) => n.Declare($"Net{i}"))).WithIlgpu(SmallDevices.GroupSize);
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
        var weights = new Weights(network.Info.Parameters);
        foreach (ParameterInfo parameter in network.Info.Parameters)
        {
            values[parameter.Name].CopyTo(weights[parameter.Name]);
        }

        NetworkInstance instance = network.Create(weights);
        float[] all = [.. inputs.SelectMany(x => x)];
        var found = new List<(string, float[])> { ("CPU", instance.Forward(all)) };
        foreach (Accelerator device in devices.All)
        {
            float[] output = new float[found[0].Item2.Length];
            using GpuNetwork gpu = instance.ToGpu(device);
            gpu.Forward(all, output, inputs.Count);
            found.Add((device.Name, output));
        }

        return new(
            [.. inputs.SelectMany(x => Interpreter.Run(written, values, x))],
            [.. inputs.SelectMany(x => Interpreter.Run<float>(written, values, x))],
            found);
    }

    public void Dispose()
    {
        devices.Dispose();
        loaded.Dispose();
    }

    /// <param name="Exact">By definition, in double precision.</param>
    /// <param name="InSingle">By definition, rounded to float after each operation.</param>
    /// <param name="Found">With each back end.</param>
    internal sealed record Results(double[] Exact, float[] InSingle, IReadOnlyList<(string BackEnd, float[] Output)> Found);
}
