using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits a combination of values that no other kernel could take in.</summary>
internal sealed class BroadcastKernel : GpuKernel<Broadcast>
{
    protected override IEnumerable<KernelLaunch> Make(PlannedKernel planned, Node anchor, Broadcast combination, IlgpuEmission emission) => ElementKernel.MakeChain(planned, emission);
}
