using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits an activation that no other kernel could take in.</summary>
internal sealed class ActivationKernel : GpuKernel<Activation>
{
    protected override IEnumerable<KernelLaunch> Make(PlannedKernel planned, Node anchor, Activation activation, IlgpuEmission emission) => ElementKernel.MakeChain(planned, emission);
}
