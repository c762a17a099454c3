using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits pooling as a kernel of its own: where windows overlap or reach into the padding, or no convolution comes before.</summary>
internal sealed class PoolingKernel : CpuKernel<ReducingPooling>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, ReducingPooling op, PackedWeights packed)
    {
        var epilogue = EpilogueCode.Of(planned, planned.Kernel.Epilogue, anchor.Output.Shape, packed);
        return [RowKernelCode.Run(op.Kernel, planned, PoolingCode.Of(anchor, planned.Input), epilogue)];
    }
}
