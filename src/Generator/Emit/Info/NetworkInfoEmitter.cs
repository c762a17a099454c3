using System.Collections.Immutable;
using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Info;

/// <summary>Emits <c>NetworkInfo</c>: all that the compiler knows of a network, for the program that uses it.</summary>
internal static class NetworkInfoEmitter
{
    /// <param name="writer">The file.</param>
    /// <param name="network">The network.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="kernels">What computes each kernel of the plan; null where nothing needs to.</param>
    /// <param name="packedLength">Elements of the packed weights.</param>
    /// <param name="gpuLaunches">Kernels that a batch takes on a GPU; null where none are emitted.</param>
    public static void Emit(SourceWriter writer, CompiledNetwork network, Plan plan, ImmutableArray<string?> kernels, long packedLength, int? gpuLaunches)
    {
        FusedNetwork fused = plan.Network;

        // A kernel that needs no call (a Concat whose parts lie side by side) is none to the user.
        var running = fused.Kernels.Where((_, i) => kernels[i] is not null).ToList();
        var kernelOf = running.SelectMany((kernel, index) => kernel.Nodes.Select(node => (node, index))).ToDictionary(p => p.node, p => p.index);
        var indexOf = fused.Graph.Nodes.Select((node, index) => (node, index)).ToDictionary(p => p.node, p => p.index);
        writer.Line("public static global::NetGen.NetworkInfo Info { get; } = new(");
        writer.Line($"    {SourceWriter.Quote(network.Spec.Type.Name)},");
        writer.Line($"    {Shape(fused.Graph.Input.Shape)},");
        writer.Line($"    {Shape(fused.Graph.Output.Shape)},");
        List(fused.Graph.Nodes.Select(Layer));
        List(running.Select(kernel => $"new({SourceWriter.Quote(kernels[fused.Kernels.IndexOf(kernel)]!)}, {SourceWriter.Quote(kernel.Layers)}, {kernel.Macs})"));
        List(Parameters(fused.Graph).Select(p => $"new({SourceWriter.Quote(p.Name)}, [{string.Join(", ", p.Shape)}], {Initial(p.Initializer)}{(p.IsLearned ? "" : ", IsLearned: false")})"));
        writer.Line($"    (global::NetGen.Lowering){(int)network.Lowering},");
        writer.Line($"    ArenaBytes: {plan.ArenaBytes},");
        writer.Line($"    PackedBytes: {packedLength * sizeof(float)}{(gpuLaunches is { } launches ? $",\n    GpuLaunches: {launches}" : "")});");

        void List(IEnumerable<string> items)
        {
            writer.Line("    [");
            foreach (string item in items)
            {
                writer.Line($"        {item},");
            }

            writer.Line("    ],");
        }

        string Layer(Node node)
        {
            bool runs = kernelOf.TryGetValue(node, out int kernel);
            string fusion = fused.Fates.TryGetValue(node, out string fate) ? fate : runs ? "" : "free: its parts lie side by side";
            return $"new({string.Join(", ",
                SourceWriter.Quote(node.Operator.Describe()),
                SourceWriter.Quote(node.Origin.Prefix),
                SourceWriter.Quote(node.Origin.Block),
                Shape(node.Input.Shape),
                Shape(node.Output.Shape),
                HoverTable.Parameters(node),
                node.Macs,
                runs ? $"{kernel}" : "-1",
                SourceWriter.Quote(fusion),
                SourceWriter.Quote(node.Origin.LoweredFrom),
                SourceWriter.Quote(node.Origin.Exactness),
                $"[{string.Join(", ", node.Inputs.Select(v => v.Producer is { } producer ? $"{indexOf[producer]}" : "-1"))}]")})";
        }
    }

    /// <summary>The tensors of a weights file: each once, in the order of the layers that read them.</summary>
    private static IEnumerable<Parameter> Parameters(NetworkGraph graph) =>
        graph.Nodes.SelectMany(n => n.Weights).OfType<StoredWeight>().Select(w => w.Parameter).Distinct();

    private static string Shape(Shapes.Shape shape) => $"[{string.Join(", ", shape.Dimensions)}]";

    private static string Initial(Initializer start) => start.FanIn > 0
        ? $"global::NetGen.Initializer.KaimingUniform({start.FanIn})"
        : $"global::NetGen.Initializer.Constant({SourceWriter.Float(start.Value)})";
}
