using NetGen.Generator.Emit.Cpu;
using NetGen.Generator.Emit.Info;
using NetGen.Generator.Frontend;
using NetGen.Generator.Fusion;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>The back half of the compiler: fusion, planning, and the C# that completes a network's class.</summary>
internal static class NetworkEmitter
{
    /// <summary>Marks members as the compiler's.</summary>
    public const string GeneratedCode = $"[global::System.CodeDom.Compiler.GeneratedCode(\"NetGen\", \"{CompilerVersion.Text}\")]";

    /// <param name="network">The network.</param>
    /// <param name="gpuLaunches">Kernels that a batch takes on a GPU; null where none are emitted.</param>
    public static string Emit(CompiledNetwork network, int? gpuLaunches = null)
    {
        Plan plan = PlanningPass.Run(FusionPass.Run(network.Lowered), MemoryModel.Cpu);
        CpuBackend cpu = CpuBackend.Compile(plan);
        TypeSpec type = network.Spec.Type;
        string kernels = $"{type.Name}Kernels", facts = $"{type.Name}Facts";

        var writer = new SourceWriter();
        PartialType.Emit(
            writer,
            type,
            $" : global::NetGen.INetwork<{type.Name}>",
            LayerTable.Remarks(network.Lowered),
            [],
            body => EmitMembers(body, type.Name, kernels, facts, plan));
        writer.Line().Line($"/// <summary>What is known of {type.Name} at compile time.</summary>").Line(GeneratedCode);
        using (writer.Block($"file static class {facts}"))
        {
            NetworkInfoEmitter.Emit(writer, network, plan, cpu, gpuLaunches);
        }

        writer.Line().Line($"/// <summary>The kernels of {type.Name} in the order they run, then the sizes and register tiles that they are made of.</summary>").Line(GeneratedCode);
        using (writer.Block($"file static unsafe class {kernels}"))
        {
            EmitRun(writer, plan, cpu);
            EmitPack(writer, cpu);
            cpu.Kernels.Emit(writer);
        }

        return writer.ToString();
    }

    private static void EmitMembers(SourceWriter writer, string name, string kernels, string facts, Plan plan) => writer.Line($$"""
        private readonly Cpu::CpuState cpu;

        /// <summary>A network with weights drawn as PyTorch draws them.</summary>
        /// <param name="seed">The same seed gives the same weights everywhere.</param>
        {{GeneratedCode}}
        public {{name}}(int seed = 0)
            : this(State(global::NetGen.Weights.Initialize(Info.Parameters, seed)))
        {
        }

        private {{name}}(Cpu::CpuState cpu) => this.cpu = cpu;

        /// <inheritdoc/>
        {{GeneratedCode}}
        public static global::NetGen.NetworkInfo Info => {{facts}}.Info;

        /// <inheritdoc/>
        {{GeneratedCode}}
        public global::NetGen.Weights Weights => cpu.Weights;

        /// <inheritdoc/>
        {{GeneratedCode}}
        public static {{name}} Create(global::NetGen.Weights weights) => new(State(weights));

        /// <inheritdoc/>
        {{GeneratedCode}}
        public static {{name}} Load(string path) => new(State(global::NetGen.Weights.Load(path, Info.Parameters)));

        /// <inheritdoc/>
        {{GeneratedCode}}
        public void Refresh() => cpu.Refresh();

        /// <inheritdoc/>
        {{GeneratedCode}}
        public {{name}} Share() => new(cpu.Share());

        /// <inheritdoc/>
        {{GeneratedCode}}
        public float[] Forward(global::System.ReadOnlySpan<float> input)
        {
            int batch = global::NetGen.Batch.Count(Info, input.Length);
            float[] output = new float[checked(batch * {{plan.Network.Graph.Output.Shape.Length}})];
            Forward(input, output, batch);
            return output;
        }

        /// <inheritdoc/>
        {{GeneratedCode}}
        public void Forward(global::System.ReadOnlySpan<float> input, global::System.Span<float> output, int batch = 1) => Run(input, output, batch, default(Cpu::NoClock));

        /// <inheritdoc/>
        {{GeneratedCode}}
        public unsafe void Profile(global::System.ReadOnlySpan<float> input, global::System.Span<float> output, global::System.Span<long> ticks, int batch = 1)
        {
            global::NetGen.Batch.CheckTicks(Info, ticks.Length);
            fixed (long* t = ticks)
            {
                Run(input, output, batch, new Cpu::KernelClock(t));
            }
        }

        private unsafe void Run<TClock>(global::System.ReadOnlySpan<float> input, global::System.Span<float> output, int batch, TClock clock)
            where TClock : struct, Cpu::IKernelClock
        {
            global::NetGen.Batch.Check(Info, input.Length, output.Length, batch);
            fixed (float* x = input, y = output)
            {
                for (int i = 0; i < batch; i++)
                {
                    float* from = x + ((nint)i * {{plan.Network.Graph.Input.Shape.Length}}), to = y + ((nint)i * {{plan.Network.Graph.Output.Shape.Length}});
                    if (Cpu::Simd512.IsSupported)
                    {
                        {{kernels}}.Run<Cpu::Simd512, global::System.Runtime.Intrinsics.Vector512<float>, TClock>(from, to, cpu.Arena, cpu.Packed, clock);
                    }
                    else if (Cpu::Simd256.IsSupported)
                    {
                        {{kernels}}.Run<Cpu::Simd256, global::System.Runtime.Intrinsics.Vector256<float>, TClock>(from, to, cpu.Arena, cpu.Packed, clock);
                    }
                    else
                    {
                        {{kernels}}.Run<Cpu::Simd128, global::System.Runtime.Intrinsics.Vector128<float>, TClock>(from, to, cpu.Arena, cpu.Packed, clock);
                    }
                }
            }

            global::System.GC.KeepAlive(cpu);
        }

        private static unsafe Cpu::CpuState State(global::NetGen.Weights weights) => new(weights, Info, {{kernels}}.Pack);
        """);

    private static void EmitRun(SourceWriter writer, Plan plan, CpuBackend cpu)
    {
        writer.Line($"""
            /// <summary>The forward pass of one input.</summary>
            /// <param name="x">The input, {plan.Network.Graph.Input}, channels first.</param>
            /// <param name="y">Receives the output, {plan.Network.Graph.Output}.</param>
            /// <param name="arena">The workspace.</param>
            /// <param name="packed">The weights as <see cref="Pack"/> writes them.</param>
            /// <param name="clock">Told of each kernel when it is done.</param>
            """);
        writer.Line("public static void Run<TSimd, TVector, TClock>(float* x, float* y, float* arena, float* packed, TClock clock)").Line(CpuEmission.VectorConstraints).Line("    where TClock : struct, Cpu::IKernelClock");
        using (writer.Body())
        {
            cpu.EmitRun(writer, plan);
        }
    }

    private static void EmitPack(SourceWriter writer, CpuBackend cpu)
    {
        writer.Line().Line("/// <summary>Writes the weights in the order in which the kernels read them.</summary>");
        using (writer.Block("public static void Pack(global::NetGen.Weights weights, float* packed)"))
        {
            writer.Line(cpu.Packed.Statements.Trim('\n'));
        }
    }
}
