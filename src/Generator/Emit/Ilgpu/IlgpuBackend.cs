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
            emission.Add(Launches(kernel, emission));
        }

        emission.Add(Export(emission.Plan, emission));
        return emission;
    }

    private static IEnumerable<KernelLaunch> Launches(PlannedKernel kernel, IlgpuEmission emission) => kernel.Kernel.Anchor.Operator switch
    {
        _ when kernel.Kernel.IsView => [],
        _ when kernel.Kernel.Map is not null => [MovementKernel.Make(kernel, emission)],
        Conv or Dense => Contractions(kernel, emission),
        ConvTranspose => Phases(kernel, emission),
        MaxPoolIndices => [UnpoolingKernel.MakeIndices(kernel, emission)],
        MaxUnpool => [UnpoolingKernel.Make(kernel, emission)],
        Pooling => [PoolingKernel.Make(kernel, emission)],
        Activation or BatchNorm or Broadcast => ElementKernel.MakeChain(kernel, emission),
        LocalResponseNorm => [LocalResponseNormKernel.Make(kernel, emission)],
        Upsample2D => [UpsampleKernel.Make(kernel, emission)],
        LayerNorm => [LayerNormKernel.Make(kernel, emission)],
        SoftmaxOperator => [SoftmaxKernel.Make(kernel, emission)],
        { JoinsChannels: true } => Copies(kernel, emission),
        var other => throw new InvalidOperationException($"No ILGPU kernel for {other}."),
    };

    /// <summary>A convolution or Dense; a pooling after it whose windows are too large for registers is a launch of its own.</summary>
    private static IEnumerable<KernelLaunch> Contractions(PlannedKernel planned, IlgpuEmission emission)
    {
        var c = Contraction.Of(planned.Kernel.Anchor, planned.Input.Map);
        bool isDepthwise = c.Groups > 1 && c.Inputs == 1;
        var packed = isDepthwise ? emission.Packed.AddDepthwise(planned.Kernel) : emission.Packed.AddContraction(planned.Kernel, c, c.Outputs);
        yield return Launch(planned, new(c, packed), isDepthwise, emission);
        if (planned.Kernel.Pool is not null && planned.Scratch is not null)
        {
            yield return PoolingKernel.MakeAfter(planned, emission);
        }
    }

    /// <summary>A transposed convolution: a launch for each of its phases; where these are many, one in which each thread finds the elements of its result.</summary>
    private static IEnumerable<KernelLaunch> Phases(PlannedKernel planned, IlgpuEmission emission)
    {
        var op = (ConvTranspose)planned.Kernel.Anchor.Operator;
        Shape map = planned.Kernel.Anchor.Input.Shape;
        bool isDepthwise = op.IsDepthwise(map);
        var groups = PhaseGroup.Of(op, map);
        double count = groups.Sum(phases => (double)phases.Count);

        // Kernels over few channels write out their products, those of each phase anew.
        if (count > KernelShapes.MostPhases || (count > 1 && map.Channels / op.Groups <= KernelShapes.MostThinOutputs && op.Window.Kernel.Count > KernelShapes.MostProductsWritten))
        {
            return [GatherKernel.Make(planned, isDepthwise, emission)];
        }

        var packed = emission.Packed.AddTransposed(planned.Kernel, [.. groups.Select(phases => (phases, isDepthwise ? op.Channels : phases.Contraction.Outputs))], isDepthwise);
        return from place in groups.Zip(packed, (phases, place) => (Phases: phases, place.Weights, place.Bias, place.Stride))
               from phase in place.Phases.Phases(map)
               select Launch(planned, new(phase.Phase.Contraction, (place.Weights + (phase.Number * place.Stride), place.Bias), phase.Phase), isDepthwise, emission);
    }

    /// <summary>A convolution in the form that fits its sizes.</summary>
    private static KernelLaunch Launch(PlannedKernel planned, PackedContraction packed, bool isDepthwise, IlgpuEmission emission)
    {
        Contraction c = packed.Contraction;
        if (c.Sums == 0)
        {
            return ElementKernel.MakeBias(planned, packed, emission);
        }

        if (DirectKernel.IsBest(c))
        {
            return DirectKernel.Make(planned, packed, isDepthwise, emission);
        }

        int window = planned.Kernel.Pool is { } pool && planned.Scratch is null ? PoolTiling.WindowOf(pool).Count : 1;
        if (FewChannelsKernel.ShapeFor(c, window, emission) is { } shape)
        {
            return FewChannelsKernel.Make(planned, packed, shape, emission);
        }

        return TiledKernel.Make(planned, packed, emission) with
        {
            OfOne = VectorKernel.Fits(c, emission.Read(planned.Input)) ? VectorKernel.Make(planned, packed, emission) : null,
            Direct = DirectKernel.Make(planned, packed, isDepthwise, emission),
        };
    }

    /// <summary>The copies of a Concat: only for parts that could not be computed in their place.</summary>
    private static IEnumerable<KernelLaunch> Copies(PlannedKernel kernel, IlgpuEmission emission)
    {
        int channel = kernel.Output.Channel;
        foreach (Location part in kernel.Inputs)
        {
            var target = new Location(kernel.Output.Buffer, channel, part.Map);
            channel += part.Map.Channels;
            if (part != target)
            {
                yield return MovementKernel.MakeCopy(kernel, emission, emission.Read(part), GpuTensor.InArena(target));
            }
        }
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
