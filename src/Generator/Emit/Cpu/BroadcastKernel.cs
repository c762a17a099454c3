using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits a combination of values that no other kernel could take in.</summary>
internal sealed class BroadcastKernel : CpuKernel<Broadcast>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, Broadcast combination, PackedWeights packed) =>
        [ElementwiseCode.Run(planned, packed)];
}
