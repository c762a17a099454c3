using NetGen.Generator.Frontend;
using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>The ILGPU back end: the same graph and fusion as for the CPU, planned for a device, as kernels and the program that launches them.</summary>
internal static class IlgpuBackend
{
    /// <summary>A device: kernels test where they are instead of reading a border, and pool small windows in registers.</summary>
    private static readonly MemoryModel Memory = new(
        HasBorders: false,
        KeptBeforePooling: pool => RegisterPooling.Fits(pool) ? null : pool.Input.Shape);

    /// <param name="network">The network.</param>
    /// <param name="mostThreads">The largest group that kernels may use.</param>
    public static GpuSource Emit(CompiledNetwork network, int mostThreads)
    {
        IlgpuEmission emission = Compile(network.Lowered, mostThreads);
        Plan plan = emission.Plan;
        NetworkSpec spec = network.Spec;
        var writer = new SourceWriter();
        EmittedFile.Begin(writer);
        EmittedFile.Complete(writer, spec.Type, GpuContract.Interface, "", body => ContractMember.Emit(body, spec, GpuContract.Interface, GpuContract.Members));
        writer.Line();
        using (EmittedFile.Helpers(writer, "Cpu = global::NetGen.Cpu", "Gpu = global::NetGen.Ilgpu", "Ilgpu = global::ILGPU"))
        {
            ProgramEmitter.Emit(writer, spec.Type.Name, plan, emission);
            writer.Line().Line($"/// <summary>The kernels of {spec.Type.Name} for ILGPU.</summary>").Line(GeneratedAttributes.OfCode);
            using (writer.Block("file static class GpuKernels"))
            {
                foreach (var (name, text, comment) in emission.Kernels)
                {
                    writer.Line().Line($"/// <summary>{SourceWriter.Escape(comment)}</summary>");
                    using (writer.Block($"public static void {name}(Gpu::GpuArguments a)"))
                    {
                        writer.Line(text.TrimEnd('\n'));
                    }
                }
            }
        }

        return new(writer.ToString(), emission.Launches.Count);
    }

    /// <summary>The plan of a graph for a device, the kernels, and the launches of them in order.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="mostThreads">The largest group that kernels may use.</param>
    public static IlgpuEmission Compile(NetworkGraph graph, int mostThreads)
    {
        var emission = new IlgpuEmission(PlanningPass.Run(FusionPass.Run(graph), Memory), mostThreads);
        foreach (PlannedKernel kernel in emission.Plan.Kernels)
        {
            emission.Add(GpuKernel.Launches(kernel, emission));
        }

        emission.Add(Export(emission.Plan, emission));
        return emission;
    }

    /// <summary>An output that other kernels read too, or that lies inside another value, is copied out.</summary>
    private static IEnumerable<KernelLaunch> Export(Plan plan, IlgpuEmission emission) => plan.Kernels.Any(emission.WritesOutput)
        ? []
        : [MovementKernel.MakeCopy(null, emission, emission.Read(plan.Output), GpuTensor.OfUser("output", plan.Output.Map))];
}

/// <summary>The emitted file.</summary>
/// <param name="Text">Its C#.</param>
/// <param name="Launches">Kernels that it launches for a batch.</param>
internal readonly record struct GpuSource(string Text, int Launches);
