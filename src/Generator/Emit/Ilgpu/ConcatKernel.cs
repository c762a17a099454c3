using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Emits the copies of a Concat: only for parts that could not be computed in their place.</summary>
internal sealed class ConcatKernel : GpuKernel<Concat>
{
    protected override IEnumerable<KernelLaunch> Make(PlannedKernel planned, Node anchor, Concat concat, IlgpuEmission emission) =>
        planned.Copies.Select(copy => MovementKernel.MakeCopy(planned, emission, emission.Read(copy.Part), GpuTensor.InArena(copy.Place)));
}
