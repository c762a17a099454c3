using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits a batch norm that no other kernel could take in.</summary>
internal sealed class BatchNormKernel : GpuKernel<BatchNorm>
{
    protected override IEnumerable<KernelLaunch> Make(PlannedKernel planned, Node anchor, BatchNorm norm, IlgpuEmission emission) => ElementKernel.MakeChain(planned, emission);
}
