using System.Collections.Immutable;
using System.Globalization;
using NetGen.Generator.Frontend;
using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Emit.Info;

/// <summary>Emits <c>NetworkInfo</c>: all that the compiler knows of a network, for the program that uses it.</summary>
internal static class NetworkInfoEmitter
{
    private const string Type = "global::NetGen.NetworkInfo";

    /// <param name="writer">The file.</param>
    /// <param name="network">The network.</param>
    /// <param name="pass">Its forward pass without optional outputs.</param>
    /// <param name="withOptional">Its forward pass with them; null where none is optional.</param>
    /// <param name="packedLength">Elements of the packed weights.</param>
    public static void Emit(SourceWriter writer, CompiledNetwork network, Pass pass, Pass? withOptional, long packedLength)
    {
        writer.Line(withOptional is null ? $"public static {Type} Info {{ get; }} = new(" : $"private static {Type} Required {{ get; }} = new(");
        writer.Line($"    {SourceWriter.Quote(network.Spec.Type.Name)},");
        writer.Line($"    {Ports(network.Lowered.Inputs)},");
        writer.Line($"    {Ports(network.Lowered.Outputs)},");
        List(writer, "", Layers(pass));
        List(writer, "", Kernels(pass));
        IEnumerable<string> parameters = Parameters(network.Lowered).Select(p => $"new({SourceWriter.Quote(p.Name)}, [{string.Join(", ", p.Shape)}], {Initial(p.Initializer)}{(p.IsLearned ? "" : ", IsLearned: false")})");
        if (network.Rest.Count == 0)
        {
            List(writer, "", parameters);
        }
        else
        {
            writer.Line("    new global::NetGen.PartialParameters(");
            List(writer, "    ", parameters);
            writer.Line($"        [{string.Join(", ", network.Rest.Select(name => SourceWriter.Quote(name)))}]),");
        }

        writer.Line($"    (global::NetGen.Lowering){(int)network.Lowering},");
        writer.Line($"    ArenaBytes: {pass.Plan.ArenaBytes},");
        writer.Line($"    PackedBytes: {packedLength * sizeof(float)}{(pass.GpuLaunches is { } launches ? $",\n    GpuLaunches: {launches}" : "")}{Normalization(network.Spec)});");
        if (withOptional is null)
        {
            return;
        }

        writer.Line().Line($"public static {Type} Info {{ get; }} = Required with");
        writer.Line("{").Line("    WithOptional = Required with").Line("    {");
        List(writer, "    Layers = ", Layers(withOptional));
        List(writer, "    Kernels = ", Kernels(withOptional));
        writer.Line($"        ArenaBytes = {withOptional.Plan.ArenaBytes},");
        if (withOptional.GpuLaunches is { } all)
        {
            writer.Line($"        GpuLaunches = {all},");
        }

        writer.Line("    },").Line("};");
    }

    private static string Normalization(NetworkSpec spec)
    {
        return NormalizeSpec.Of(spec.Layers) is { } normalize
            ? $",\n    Normalization: new({SourceWriter.Float(normalize.Divisor)}, {Numbers(normalize.Mean)}, {Numbers(normalize.Std)})"
            : "";

        static string Numbers(ImmutableArray<float> numbers) => $"[{string.Join(", ", numbers.Select(number => SourceWriter.Float(number)))}]";
    }

    private static void List(SourceWriter writer, string head, IEnumerable<string> items)
    {
        string indent = head.Length == 0 ? "    " : "        ";
        writer.Line($"{indent}{head.TrimStart()}[");
        foreach (string item in items)
        {
            writer.Line($"{indent}    {item},");
        }

        writer.Line($"{indent}],");
    }

    private static string Ports(ImmutableArray<Port> ports) =>
        $"[{string.Join(", ", ports.Select(port => $"new({SourceWriter.Quote(port.Name)}, {Shape(port.Value.Shape)}{(port.IsOptional ? ", IsOptional: true" : "")})"))}]";

    private static IEnumerable<string> Kernels(Pass pass) =>
        pass.Kernels.Select(kernel => $"new({SourceWriter.Quote(kernel.Name)}, {SourceWriter.Quote(kernel.Kernel.Layers)}, {kernel.Kernel.Macs})");

    private static IEnumerable<string> Layers(Pass pass)
    {
        FusedNetwork fused = pass.Plan.Network;
        var kernelOf = pass.Kernels.SelectMany((kernel, index) => kernel.Kernel.Nodes.Select(node => (node, index))).ToDictionary(p => p.node, p => p.index);
        var indexOf = fused.Graph.Inputs.Select((input, index) => (input.Value, Index: -1 - index))
            .Concat(fused.Graph.Nodes.Select((node, index) => (Value: node.Output, Index: index)))
            .ToDictionary(p => p.Value, p => p.Index);
        return fused.Graph.Nodes.Select(Layer);

        string Layer(Node node)
        {
            bool runs = kernelOf.TryGetValue(node, out int kernel);
            string fusion = fused.Fates.TryGetValue(node, out string fate) ? fate : runs ? "" : "free: its parts lie side by side";
            return $"new({string.Join(", ",
                SourceWriter.Quote(node.Operator.Describe()),
                SourceWriter.Quote(node.Origin.Prefix),
                SourceWriter.Quote(node.Origin.Block),
                node.Inputs.IsEmpty ? "[]" : Shape(node.Input.Shape),
                Shape(node.Output.Shape),
                HoverTable.Parameters(node),
                node.Macs,
                runs ? $"{kernel}" : "-1",
                SourceWriter.Quote(fusion),
                SourceWriter.Quote(node.Origin.LoweredFrom),
                SourceWriter.Quote(node.Origin.Exactness),
                $"[{string.Join(", ", node.Inputs.Select(value => indexOf[value].ToString(CultureInfo.InvariantCulture)))}]")})";
        }
    }

    /// <summary>The tensors of a weights file: each once, in the order of the layers that read them.</summary>
    private static IEnumerable<Parameter> Parameters(NetworkGraph graph) =>
        graph.Nodes.SelectMany(n => n.Weights).OfType<StoredWeight>().Select(w => w.Parameter).Distinct();

    private static string Shape(Shapes.Shape shape) => $"[{string.Join(", ", shape.Dimensions)}]";

    private static string Initial(Initializer start) => start.Drawn is { } drawn ? Initial(drawn)
        : start.FanIn > 0
        ? $"global::NetGen.Initializer.KaimingUniform({start.FanIn})"
        : $"global::NetGen.Initializer.Constant({SourceWriter.Float(start.Value)})";

    private static string Initial(Distribution drawn)
    {
        string low = SourceWriter.Float(drawn.Low), high = SourceWriter.Float(drawn.High);
        return drawn.Deviation == 0 ? drawn.Low == drawn.High ? $"global::NetGen.Initializer.Constant({low})" : $"new({low}, {high})"
            : drawn.Low == float.MinValue ? $"global::NetGen.Initializer.Normal({SourceWriter.Float(drawn.Mean)}, {SourceWriter.Float(drawn.Deviation)})"
            : $"global::NetGen.Initializer.TruncatedNormal({SourceWriter.Float(drawn.Mean)}, {SourceWriter.Float(drawn.Deviation)}, {low}, {high})";
    }
}
