using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits convolution.</summary>
internal sealed class ConvolutionKernel : GpuKernel<Conv>
{
    protected override IEnumerable<KernelLaunch> Make(PlannedKernel planned, Node anchor, Conv conv, IlgpuEmission emission) => ContractionKernel.Make(planned, emission);
}
