using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits Dense.</summary>
internal sealed class DenseKernel : GpuKernel<Dense>
{
    protected override IEnumerable<KernelLaunch> Make(PlannedKernel planned, Node anchor, Dense dense, IlgpuEmission emission) => ContractionKernel.Make(planned, emission);
}
