using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>What the emission of one network for ILGPU gathers: kernels, launches, and the weights they read.</summary>
internal sealed class IlgpuEmission
{
    /// <summary>Characters of a comment about layers, or shapes.</summary>
    private const int MostComment = 400;

    private readonly List<KernelLaunch> launches = [];
    private readonly List<(string Name, string Text, string Comment)> kernels = [];

    public IlgpuEmission(Plan plan, int mostThreads)
    {
        Plan = plan;
        MostThreads = mostThreads;
    }

    /// <summary>What is emitted.</summary>
    public Plan Plan { get; }

    /// <summary>The largest group that kernels may use.</summary>
    public int MostThreads { get; }

    public PackedWeights Packed { get; } = new();

    public IReadOnlyList<KernelLaunch> Launches => launches;

    public IReadOnlyList<(string Name, string Text, string Comment)> Kernels => kernels;

    /// <summary>Where a value is read: the user's input, or channels of it, where they are.</summary>
    public GpuTensor Read(Location location) => location.Buffer == Plan.Input.Buffer
        ? GpuTensor.OfUser("input", Plan.Input.Map).Slice(location.Origin.C, location.Map)
        : GpuTensor.InArena(location);

    /// <summary>Where a kernel writes its result: into the user's output if nothing else reads it.</summary>
    public GpuTensor Write(PlannedKernel planned) => WritesOutput(planned)
        ? GpuTensor.OfUser("output", planned.Output.Map)
        : GpuTensor.InArena(planned.Output);

    /// <summary>Whether a kernel computes the network's output and nothing else reads it.</summary>
    public bool WritesOutput(PlannedKernel planned)
    {
        FusedNetwork network = Plan.Network;
        Value output = network.Stored(network.Graph.Output);
        return planned.Kernel.Output == output
            && !planned.Kernel.IsInPlace
            && !network.Kernels.Any(k => k.Reads.Contains(output));
    }

    /// <summary>Adds launches, in the order in which they run.</summary>
    public void Add(IEnumerable<KernelLaunch> made) => launches.AddRange(made);

    /// <summary>Adds a kernel and makes its launch; kernels with equal text are written and loaded once.</summary>
    /// <param name="planned">The kernel; null for the export of the output.</param>
    /// <param name="name">Name of the method, if that is not taken yet.</param>
    /// <param name="arguments">What it reads and writes.</param>
    /// <param name="grid">The groups.</param>
    /// <param name="body">Writes its statements.</param>
    public KernelLaunch Make(PlannedKernel? planned, string name, KernelArguments arguments, LaunchGrid grid, Action<SourceWriter> body)
    {
        var writer = new SourceWriter();
        body(writer);
        string text = writer.ToString();
        string comment = planned is null ? $"The output, channels first: {Plan.Output.Map}" : $"{Abbreviated(planned.Kernel.Layers)}: {Abbreviated(planned.Kernel.Shapes)}";
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
