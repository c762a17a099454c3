using NetGen.Generator.Frontend;
using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>The ILGPU back end: the same graph and fusion as for the CPU, planned for a device, as kernels and the program that launches them.</summary>
internal static class IlgpuBackend
{
    /// <summary>A device: kernels test where they are instead of reading a border, and pool small windows in registers.</summary>
    private static readonly MemoryModel Memory = new(
        HasBorders: false,
        RowsBeforePooling: pool => RegisterPooling.Fits(pool) ? 0 : pool.Input.Shape.Height);

    /// <param name="network">The network.</param>
    /// <param name="mostThreads">The largest group that kernels may use.</param>
    public static string Emit(CompiledNetwork network, int mostThreads)
    {
        Plan plan = PlanningPass.Run(FusionPass.Run(network.Lowered), Memory);
        var emission = new IlgpuEmission(plan, mostThreads);
        foreach (PlannedKernel kernel in plan.Kernels)
        {
            EmitKernel(kernel, emission);
        }

        EmitExport(plan, emission);
        TypeSpec type = network.Spec.Type;
        var writer = new SourceWriter();
        PartialType.Emit(writer, type, "", "", ["using Gpu = global::NetGen.Ilgpu;", "using Ilgpu = global::ILGPU;"], body => body.Line($"""
            /// <summary>This network on a device: its weights are uploaded once, packed as the kernels read them.</summary>
            /// <param name="accelerator">Any ILGPU accelerator; it stays the caller's.</param>
            /// <exception cref="Gpu.GpuException">The device lacks the memory or the group size.</exception>
            {NetworkEmitter.GeneratedCode}
            public unsafe Gpu::GpuNetwork ToGpu(Ilgpu::Runtime.Accelerator accelerator) => new(accelerator, Weights, Info, new {type.Name}GpuProgram(), &{type.Name}GpuKernels.Pack);
            """));
        writer.Line();
        ProgramEmitter.Emit(writer, type.Name, plan, emission);
        writer.Line().Line($"/// <summary>The kernels of {type.Name} for ILGPU.</summary>").Line(NetworkEmitter.GeneratedCode);
        using (writer.Block($"file static class {type.Name}GpuKernels"))
        {
            writer.Line("/// <summary>Writes the weights in the order in which the kernels read them.</summary>");
            using (writer.Block("public static unsafe void Pack(global::NetGen.Weights weights, float* packed)"))
            {
                writer.Line(emission.Packed.Statements.Trim('\n'));
            }

            foreach (var (name, text, comment) in emission.Kernels)
            {
                writer.Line().Line($"/// <summary>{SourceWriter.Escape(comment)}</summary>");
                using (writer.Block($"public static void {name}(Gpu::GpuArguments a)"))
                {
                    writer.Line(text.TrimEnd('\n'));
                }
            }
        }

        return writer.ToString();
    }

    private static void EmitKernel(PlannedKernel kernel, IlgpuEmission emission)
    {
        Node anchor = kernel.Kernel.Anchor;
        switch (anchor.Operator)
        {
            case Conv2D conv when conv.IsDepthwise(anchor.Input.Shape) && conv.Channels == conv.Groups:
                DepthwiseKernel.Emit(kernel, emission);
                break;
            case Conv2D or Dense:
                ContractionKernel.Emit(kernel, emission);
                break;
            case Pooling:
                PoolingKernel.Emit(kernel, emission);
                break;
            case Activation or BatchNorm or Add or Mul:
                ElementKernel.EmitChain(kernel, emission);
                break;
            case Softmax:
                SoftmaxKernel.Emit(kernel, emission);
                break;
            case ChannelShuffle:
                ElementKernel.EmitShuffle(kernel, emission);
                break;
            case Flatten:
                ElementKernel.EmitFlatten(kernel, emission);
                break;
            case Concat:
                EmitConcat(kernel, emission);
                break;
            case Channels:
                break;
            default:
                throw new InvalidOperationException($"No ILGPU kernel for {anchor.Operator}.");
        }
    }

    /// <summary>The copies of a Concat: only for parts that could not be computed in their place.</summary>
    private static void EmitConcat(PlannedKernel kernel, IlgpuEmission emission)
    {
        int channel = kernel.Output.Channel;
        foreach (Location part in kernel.Inputs)
        {
            var target = new Location(kernel.Output.Buffer, channel, part.Map);
            channel += part.Map.Channels;
            if (part != target)
            {
                ElementKernel.EmitCopy(kernel, emission, emission.Read(part), GpuTensor.InArena(target));
            }
        }
    }

    /// <summary>An output that other kernels read too, or that lies inside another value, is copied out.</summary>
    private static void EmitExport(Plan plan, IlgpuEmission emission)
    {
        if (!plan.Kernels.Any(emission.WritesOutput))
        {
            ElementKernel.EmitCopy(null, emission, emission.Read(plan.Output), GpuTensor.OfUser("output", plan.Output.Map));
        }
    }
}
