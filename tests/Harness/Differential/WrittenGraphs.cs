using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Emit;
using NetGen.Generator.Emit.Ilgpu;
using NetGen.Generator.Frontend;
using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Tests.Differential;

/// <summary>Networks that are graphs and no attributes: of operators that no layer is.</summary>
internal static class WrittenGraphs
{
    /// <summary>What differs from the reference on the back end that this project tests, with the network that shows it.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyList<NetworkGraph> graphs, int seed)
    {
        using IBackEnd backEnd = TestedBackEnd.Create();
        NetworkCompilation project = backEnd.Target(NetworkCompilation.Of(graphs.Select((graph, i) => new NetworkSource([.. graph.Input.Shape.Dimensions], "[ReLU]").Declare($"Net{i}"))));
        CSharpCompilation compilation = project.ToCompilation();
        List<CompiledNetwork> networks = [.. graphs.Select((graph, i) => Compile(NetworkReader.Read(compilation.GetTypeByMetadataName($"Net{i}")!, default)!.Network, graph))];
        foreach (var (i, network) in networks.Index())
        {
            GpuSource? gpu = project.ReferencesIlgpu ? IlgpuBackend.Emit(network, DeviceBackEnd.GroupSize) : null;
            Add($"Net{i}.g.cs", NetworkEmitter.Emit(network, gpu));
            if (gpu is { Text: var text })
            {
                Add($"Net{i}.Ilgpu.g.cs", text);
            }
        }

        using LoadedProject loaded = new GeneratedProject(project, compilation, default).Load();
        var differences = new List<string>();
        foreach (var (i, network) in networks.Index())
        {
            if (backEnd.Difference(Comparison.Trial(loaded[$"Net{i}"], new(loaded.Assembly, $"Net{i}"), network, seed)) is { } difference)
            {
                differences.Add($"{string.Join(", ", network.Written.Nodes.Select(node => node.Operator))} on {network.Written.Input.Shape}: {difference}");
            }
        }

        return differences;

        void Add(string path, string text) =>
            compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)compilation.SyntaxTrees[0].Options, path, Encoding.UTF8));
    }

    private static CompiledNetwork Compile(NetworkSpec spec, NetworkGraph graph) => new(spec, default, graph, graph, PlanningPass.Run(FusionPass.Run(graph), MemoryModel.Cpu));
}
