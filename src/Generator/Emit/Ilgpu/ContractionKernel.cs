using NetGen.Generator.Fusion;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits contractions: convolution, Dense, and the phases of transposed convolution.</summary>
internal static class ContractionKernel
{
    /// <summary>A convolution or Dense; a pooling after it whose windows are too large for registers is a launch of its own.</summary>
    public static IEnumerable<KernelLaunch> Make(PlannedKernel planned, IlgpuEmission emission)
    {
        var c = Contraction.Of(planned.Kernel.Anchor, planned.Input.Map);
        bool isDepthwise = c.Groups > 1 && c.Inputs == 1;
        var packed = isDepthwise ? emission.Packed.AddDepthwise(planned.Kernel) : emission.Packed.AddContraction(planned.Kernel, c, c.Outputs);
        yield return Make(planned, new(c, packed), isDepthwise, emission);
        if (planned.Kernel.Pool is not null && planned.Scratch is not null)
        {
            yield return PoolingKernel.MakeAfter(planned, emission);
        }
    }

    /// <summary>A convolution in the form that fits its sizes.</summary>
    public static KernelLaunch Make(PlannedKernel planned, PackedContraction packed, bool isDepthwise, IlgpuEmission emission)
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
}
