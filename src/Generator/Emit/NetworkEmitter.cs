using System.Collections.Immutable;
using NetGen.Generator.Emit.Cpu;
using NetGen.Generator.Emit.Ilgpu;
using NetGen.Generator.Emit.Info;
using NetGen.Generator.Frontend;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Emit;

/// <summary>The back half of the compiler: the C# that completes a network's class.</summary>
internal static class NetworkEmitter
{
    /// <summary>The type of a network's kernels, which its file alone knows.</summary>
    public const string Kernels = $"global::{EmittedFile.Namespace}.Kernels";

    /// <param name="network">The network.</param>
    /// <param name="gpu">What is emitted for GPUs; null where nothing is.</param>
    public static string Emit(CompiledNetwork network, GpuSource? gpu = null)
    {
        var packed = new PackedWeights();
        CpuBackend cpu = CpuBackend.Compile(network.Plan, packed);
        CpuBackend? withOptional = network.WithOptional is { } all ? CpuBackend.Compile(all, packed) : null;
        NetworkSpec spec = network.Spec;

        var writer = new SourceWriter();
        EmittedFile.Begin(writer);
        EmittedFile.Complete(writer, spec.Type, NetworkContract.Interface(spec), HoverTable.Remarks(network.Lowered), body =>
        {
            NetworkContract.EmitConstructors(body, spec);
            ContractMember.Emit(body, spec, NetworkContract.Members(spec));
        });
        writer.Line();
        using (EmittedFile.Helpers(writer, "Cpu = global::NetGen.Cpu"))
        {
            writer.Line($"/// <summary>What is known of {spec.Type.Name} at compile time, its kernels in the order they run, and how they read the weights.</summary>");
            writer.Line(GeneratedAttributes.OfCode);
            using (writer.Block("file readonly unsafe struct Kernels : Cpu::ICpuKernels"))
            {
                NetworkInfoEmitter.Emit(writer, network, Pass(cpu, gpu?.Launches)!, Pass(withOptional, gpu?.LaunchesWithOptional), packed.Length);
                EmitRun(writer, cpu, "Run", "The forward pass of one input.");
                if (withOptional is not null)
                {
                    EmitRun(writer, withOptional, "RunWithOptional", "The forward pass of one input with the optional outputs that are wanted.");
                }

                EmitPack(writer, packed);
            }
        }

        return writer.ToString();
    }

    private static Pass? Pass(CpuBackend? cpu, int? gpuLaunches) => cpu is null ? null : new(cpu.Plan, cpu.KernelNames, gpuLaunches);

    private static void EmitRun(SourceWriter writer, CpuBackend cpu, string name, string summary)
    {
        NetworkGraph graph = cpu.Plan.Network.Graph;
        writer.Line().Line($"""
            /// <summary>{summary}</summary>
            /// <param name="x">{(graph.Inputs.Length == 1 ? "The input" : "The inputs")}, {Shapes(graph.Inputs)}, channels first.</param>
            /// <param name="y">{(graph.Outputs.Length == 1 ? "Receives the output" : "Receive the outputs")}, {Shapes(graph.Outputs)}.</param>
            /// <param name="arena">The workspace.</param>
            /// <param name="packed">The weights as <see cref="Pack"/> writes them.</param>
            /// <param name="clock">Told of each kernel when it is done.</param>
            """);
        const string constraints = """
                where TVector : struct, Cpu::ISimd<TVector>
                where TClock : struct, Cpu::IKernelClock
            """;
        writer.Line($"public static void {name}<TVector, TClock>(Cpu::Source* x, float** y, float* arena, float* packed, TClock clock)").Line(constraints);
        using (writer.Body())
        {
            cpu.EmitRun(writer, name);
        }

        cpu.EmitParts(writer, name, constraints);
    }

    private static string Shapes(ImmutableArray<Port> ports) => ports.Length == 1 ? $"{ports[0].Value}" : string.Join(", ", ports.Select(port => $"{port.Name} {port.Value}"));

    private static void EmitPack(SourceWriter writer, PackedWeights packed)
    {
        writer.Line().Line("/// <summary>Writes the weights in the order in which the kernels read them.</summary>");
        using (writer.Block("public static void Pack(global::NetGen.ITensorReader weights, float* packed)"))
        {
            writer.Line(packed.Statements.Trim('\n'));
        }
    }
}
