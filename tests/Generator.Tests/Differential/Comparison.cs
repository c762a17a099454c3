using ILGPU.Runtime;
using NetGen.Generator.Graph;
using NetGen.Generator.Tests.Arena;
using NetGen.Generator.Tests.Reference;
using NetGen.Ilgpu;

namespace NetGen.Generator.Tests.Differential;

/// <summary>
/// Runs emitted networks, on the processor and as kernels for ILGPU, beside the reference interpreter, which runs them as written: not lowered, not fused,
/// in double precision.
/// </summary>
internal static class Comparison
{
    private const int Batch = 3;

    /// <summary>A sum in float32 is this close to one in double, whatever its order.</summary>
    private const double SumError = 1e-5;

    /// <summary>
    /// The interpreter in float32 shows how much of that a network makes of its own roundings; emitted code rounds elsewhere, so
    /// some times as much is tolerated. A lowered maximum, b + relu(a - b), rounds twice at each of its stages.
    /// </summary>
    private const double RoundingFactor = 16;

    /// <summary>Devices may add in any order and approximate exponentials.</summary>
    private const double DeviceError = 1e-4;

    /// <summary>What differs, with the source that shows it; all networks are compiled as one project.</summary>
    /// <param name="declarations">Blocks that the networks use.</param>
    public static IReadOnlyList<string> Differences(IReadOnlyList<NetworkSource> networks, int seed, string declarations = "")
    {
        var project = NetworkCompilation.Of(networks.Select((n, i) => n.Declare($"Net{i}")).Append(declarations)).WithIlgpu(SmallDevices.GroupSize);
        var graphs = new Graphs(project);
        using var loaded = project.Compile();
        using var devices = new SmallDevices();
        var differences = new List<string>();
        foreach ((int i, NetworkSource network) in networks.Index())
        {
            if (Difference(loaded[$"Net{i}"], new(loaded.Assembly, $"Net{i}"), graphs[$"Net{i}"], devices.For(seed + i), seed) is { } difference)
            {
                differences.Add($"Seed {seed}: {difference}\n{network.Declare("Wrong")}");
            }
        }

        return differences;
    }

    private static string? Difference(EmittedNetwork network, EmittedKernels kernels, CompiledNetwork compiled, IEnumerable<Accelerator> devices, int seed)
    {
        NetworkGraph written = compiled.Written;
        var values = RandomNumbers.Weights(written, seed);
        var weights = new Weights(network.Info.Parameters);
        foreach (ParameterInfo parameter in network.Info.Parameters)
        {
            values[parameter.Name].CopyTo(weights[parameter.Name]);
        }

        float[][] inputs = [.. Enumerable.Range(0, Batch).Select(i => RandomNumbers.Input(written.Input.Shape, seed + i))];
        double[] expected = [.. inputs.SelectMany(x => Interpreter.Run(written, values, x))];
        float[] rounded = [.. inputs.SelectMany(x => Interpreter.Run<float>(written, values, x))];
        // Of all inputs together: what cancels in one of them, before a ReLU for instance, leaves only roundings there.
        double largest = expected.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();
        double rounding = expected.Zip(rounded, (e, r) => Math.Abs(e - r)).Where(double.IsFinite).DefaultIfEmpty().Max();
        var tolerance = new Closeness(0, ErrorBase.Output, Absolute: (SumError * largest) + (RoundingFactor * rounding));

        var arena = new CpuArena(network.Info, kernels, compiled.Lowered, weights);

        // A single input may take another way through the kernels.
        NetworkInstance instance = network.Create(weights);
        float[] all = [.. inputs.SelectMany(x => x)];
        double[] second = [.. expected.Chunk(expected.Length / Batch).ElementAt(1)];
        return tolerance.Difference(instance.Forward(all), expected)
            ?? Prefixed("at batch 1", tolerance.Difference(instance.Forward(inputs[1]), second))
            ?? Prefixed("in an arena of NaN", tolerance.Difference(arena.Forward(inputs[1]), second))
            ?? devices.Select(OnDevice).FirstOrDefault(difference => difference is not null);

        string? OnDevice(Accelerator accelerator)
        {
            var deviceTolerance = tolerance with { Absolute = tolerance.Absolute + (DeviceError * largest) };
            float[] found = new float[expected.Length], one = new float[second.Length];
            try
            {
                using GpuNetwork gpu = instance.ToGpu(accelerator);
                GpuArena.Watch(gpu, compiled.Lowered, SmallDevices.GroupSize);
                gpu.Forward(all, found, Batch);
                gpu.Forward(inputs[1], one);
            }
            catch (Exception error)
            {
                // What a kernel does that it must not is a difference like any other: the network is to be shown.
                return $"on {accelerator.Name}, {error.GetType().Name}: {error.Message}";
            }

            return Prefixed($"on {accelerator.Name}", deviceTolerance.Difference(found, expected))
                ?? Prefixed($"on {accelerator.Name} at batch 1", deviceTolerance.Difference(one, second));
        }
    }

    private static string? Prefixed(string where, string? difference) => difference is null ? null : $"{where}, {difference}";
}
