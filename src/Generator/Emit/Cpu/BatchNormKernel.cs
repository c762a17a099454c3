using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits a batch norm that no other kernel could take in.</summary>
internal sealed class BatchNormKernel : CpuKernel<BatchNorm>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, BatchNorm norm, PackedWeights packed) =>
        [ElementwiseCode.Run(planned, packed)];
}
