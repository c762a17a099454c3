using NetGen.Generator.Emit.Cpu;
using NetGen.Generator.Emit.Info;
using NetGen.Generator.Frontend;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>The back half of the compiler: the C# that completes a network's class.</summary>
internal static class NetworkEmitter
{
    /// <summary>The type of a network's kernels, which its file alone knows.</summary>
    public const string Kernels = $"global::{EmittedFile.Namespace}.Kernels";

    /// <param name="network">The network.</param>
    /// <param name="gpuLaunches">Kernels that a batch takes on a GPU; null where none are emitted.</param>
    public static string Emit(CompiledNetwork network, int? gpuLaunches = null)
    {
        Plan plan = network.Plan;
        CpuBackend cpu = CpuBackend.Compile(plan);
        NetworkSpec spec = network.Spec;

        var writer = new SourceWriter();
        EmittedFile.Begin(writer);
        EmittedFile.Complete(writer, spec.Type, NetworkContract.Interface(spec.Type), HoverTable.Remarks(network.Lowered), body =>
        {
            NetworkContract.EmitConstructors(body, spec);
            ContractMember.Emit(body, spec, NetworkContract.Interface(spec.Type), NetworkContract.Members(spec.Type));
        });
        writer.Line();
        using (EmittedFile.Helpers(writer, "Cpu = global::NetGen.Cpu"))
        {
            writer.Line($"/// <summary>What is known of {spec.Type.Name} at compile time, its kernels in the order they run, and how they read the weights.</summary>");
            writer.Line(GeneratedAttributes.OfCode);
            using (writer.Block("file readonly unsafe struct Kernels : Cpu::ICpuKernels"))
            {
                NetworkInfoEmitter.Emit(writer, network, plan, cpu.KernelNames, cpu.Packed.Length, gpuLaunches);
                EmitRun(writer, plan, cpu);
                EmitPack(writer, cpu);
            }
        }

        return writer.ToString();
    }

    private static void EmitRun(SourceWriter writer, Plan plan, CpuBackend cpu)
    {
        writer.Line().Line($"""
            /// <summary>The forward pass of one input.</summary>
            /// <param name="x">The input, {plan.Network.Graph.Input}, channels first.</param>
            /// <param name="y">Receives the output, {plan.Network.Graph.Output}.</param>
            /// <param name="arena">The workspace.</param>
            /// <param name="packed">The weights as <see cref="Pack"/> writes them.</param>
            /// <param name="clock">Told of each kernel when it is done.</param>
            """);
        const string constraints = """
                where TVector : struct, Cpu::ISimd<TVector>
                where TClock : struct, Cpu::IKernelClock
            """;
        writer.Line("public static void Run<TVector, TClock>(float* x, float* y, float* arena, float* packed, TClock clock)").Line(constraints);
        using (writer.Body())
        {
            cpu.EmitRun(writer, plan);
        }

        cpu.EmitParts(writer, plan, constraints);
    }

    private static void EmitPack(SourceWriter writer, CpuBackend cpu)
    {
        writer.Line().Line("/// <summary>Writes the weights in the order in which the kernels read them.</summary>");
        using (writer.Block("public static void Pack(global::NetGen.ITensorReader weights, float* packed)"))
        {
            writer.Line(cpu.Packed.Statements.Trim('\n'));
        }
    }
}
