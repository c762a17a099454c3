using NetGen.Generator.Fusion;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>What the emission of one network for ILGPU gathers: kernels, launches, and the weights they read.</summary>
internal sealed class IlgpuEmission
{
    /// <summary>Characters of a comment about layers, or shapes.</summary>
    private const int MostComment = 400;

    private readonly List<KernelLaunch> launches = [];
    private readonly List<(string Name, string Text, string Comment)> kernels;

    /// <param name="plan">What is emitted.</param>
    /// <param name="mostThreads">The largest group that kernels may use.</param>
    /// <param name="other">What is emitted of another plan of the network, which shares kernels and packed weights.</param>
    public IlgpuEmission(Plan plan, int mostThreads, IlgpuEmission? other = null)
    {
        Plan = plan;
        MostThreads = mostThreads;
        Packed = other?.Packed ?? new();
        kernels = other?.kernels ?? [];
    }

    /// <summary>What is emitted.</summary>
    public Plan Plan { get; }

    /// <summary>The largest group that kernels may use.</summary>
    public int MostThreads { get; }

    public PackedWeights Packed { get; }

    public IReadOnlyList<KernelLaunch> Launches => launches;

    public IReadOnlyList<(string Name, string Text, string Comment)> Kernels => kernels;

    /// <summary>Where a value is read: an input of the user's, or channels of it, where they are.</summary>
    public GpuTensor Read(Location location)
    {
        for (int i = 0; i < Plan.Inputs.Length; i++)
        {
            if (Plan.Inputs[i] is { } input && input.Buffer == location.Buffer)
            {
                return GpuTensor.OfUser($"inputs[{i}]", input.Map).Slice(location.Origin.C, location.Map);
            }
        }

        return GpuTensor.InArena(location);
    }

    /// <summary>Where a kernel writes its result: into an output of the user's if nothing else reads it.</summary>
    public GpuTensor Write(PlannedKernel planned) => OutputOf(planned) is { } output
        ? OfOutput(output)
        : GpuTensor.InArena(planned.Output);

    /// <summary>An output of the user's.</summary>
    public GpuTensor OfOutput(int output) => GpuTensor.OfUser($"outputs[{output}]", Plan.Outputs[output].Map);

    /// <summary>Which output of the network a kernel computes that nothing else reads, and that is no other output, too; null where it computes none.</summary>
    public int? OutputOf(PlannedKernel planned)
    {
        FusedNetwork network = Plan.Network;
        int[] outputs = [.. Enumerable.Range(0, Plan.Outputs.Length).Where(output => network.Stored(network.Graph.Outputs[output].Value) == planned.Kernel.Output)];
        return outputs.Length == 1 && !planned.Kernel.IsInPlace && !network.Kernels.Any(k => k.Reads.Contains(planned.Kernel.Output)) ? outputs[0] : null;
    }

    /// <summary>Adds launches, in the order in which they run.</summary>
    public void Add(IEnumerable<KernelLaunch> made) => launches.AddRange(made);

    /// <summary>Adds a kernel and makes its launch; kernels with equal text are written and loaded once.</summary>
    /// <param name="planned">The kernel; null for the export of an output.</param>
    /// <param name="name">Name of the method, if that is not taken yet.</param>
    /// <param name="arguments">What it reads and writes.</param>
    /// <param name="grid">The groups.</param>
    /// <param name="body">Writes its statements.</param>
    public KernelLaunch Make(PlannedKernel? planned, string name, KernelArguments arguments, LaunchGrid grid, Action<SourceWriter> body)
    {
        var writer = new SourceWriter();
        body(writer);
        string text = writer.ToString();
        string comment = planned is null ? Plan.Outputs.Length == 1 ? $"The output, channels first: {Plan.Outputs[0].Map}" : "An output, channels first" : $"{Abbreviated(planned.Kernel.Layers)}: {Abbreviated(planned.Kernel.Shapes)}";
        string unique = kernels.Where(k => k.Text == text).Select(k => k.Name).FirstOrDefault() ?? Unique(name);
        if (kernels.All(k => k.Name != unique))
        {
            kernels.Add((unique, text, $"{comment}."));
        }

        return new(unique, comment, arguments, grid) { Planned = planned };
    }

    /// <summary>A layer of many values has a kernel for each of them: what names all in each comment would grow with their square.</summary>
    private static string Abbreviated(string text) => text.Length <= MostComment ? text : $"{text.Substring(0, MostComment)}...";

    private string Unique(string name)
    {
        string unique = name;
        for (int i = 2; kernels.Any(k => k.Name == unique); i++)
        {
            unique = $"{name}_{i}";
        }

        return unique;
    }
}
