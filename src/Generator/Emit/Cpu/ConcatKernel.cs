using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits the copies of a Concat: only for parts that could not be computed in their place.</summary>
internal sealed class ConcatKernel : CpuKernel<Concat>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, Concat concat, PackedWeights packed) =>
        planned.Copies.Select(copy => MovementKernel.Copy(copy.Part, copy.Place));
}
