using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits an activation that no other kernel could take in.</summary>
internal sealed class ActivationKernel : CpuKernel<Activation>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, Activation activation, PackedWeights packed) =>
        [ElementwiseCode.Run(planned, packed)];
}
