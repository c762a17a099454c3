using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits Dense. On a map, flattened or not, it is a convolution with a kernel as large as the map.</summary>
internal sealed class DenseKernel : CpuKernel<Dense>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, Dense dense, PackedWeights packed) =>
        [ContractionCode.Run("Dense", planned, packed)];
}
