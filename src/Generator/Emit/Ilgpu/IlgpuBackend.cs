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
        IlgpuEmission emission = Compile(network.Plan.Network.Graph, mostThreads);
        IlgpuEmission? withOptional = network.WithOptional is null ? null : Compile(network.Lowered, mostThreads, emission);
        NetworkSpec spec = network.Spec;
        var writer = new SourceWriter();
        EmittedFile.Begin(writer);
        EmittedFile.Complete(writer, spec.Type, GpuContract.Interface, "", body => ContractMember.Emit(body, spec, GpuContract.Members));
        writer.Line();
        using (EmittedFile.Helpers(writer, "Cpu = global::NetGen.Cpu", "Gpu = global::NetGen.Ilgpu", "Ilgpu = global::ILGPU"))
        {
            ProgramEmitter.Emit(writer, spec.Type.Name, emission, withOptional);
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

        return new(writer.ToString(), emission.Launches.Count, withOptional?.Launches.Count);
    }

    /// <summary>The plan of a graph for a device, the kernels, and the launches of them in order.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="mostThreads">The largest group that kernels may use.</param>
    /// <param name="other">Another plan of the network, which shares kernels and packed weights.</param>
    public static IlgpuEmission Compile(NetworkGraph graph, int mostThreads, IlgpuEmission? other = null)
    {
        var emission = new IlgpuEmission(PlanningPass.Run(FusionPass.Run(graph), Memory), mostThreads, other);
        foreach (PlannedKernel kernel in emission.Plan.Kernels)
        {
            emission.Add(GpuKernel.Launches(kernel, emission));
        }

        emission.Add(Export(emission));
        return emission;
    }

    /// <summary>An output that other kernels read too, or that lies inside another value, is copied out.</summary>
    private static IEnumerable<KernelLaunch> Export(IlgpuEmission emission)
    {
        int?[] written = [.. emission.Plan.Kernels.Select(emission.OutputOf)];
        return Enumerable.Range(0, emission.Plan.Outputs.Length)
            .Where(output => !written.Contains(output))
            .Select(output => MovementKernel.MakeCopy(null, emission, emission.Read(emission.Plan.Outputs[output]), emission.OfOutput(output)));
    }
}

/// <summary>The emitted file.</summary>
/// <param name="Text">Its C#.</param>
/// <param name="Launches">Kernels that it launches for a batch.</param>
/// <param name="LaunchesWithOptional">Kernels that it launches for a batch where an optional output is wanted; null where none is optional.</param>
internal readonly record struct GpuSource(string Text, int Launches, int? LaunchesWithOptional);
