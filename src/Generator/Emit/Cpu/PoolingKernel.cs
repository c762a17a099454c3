using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits pooling as a kernel of its own: where windows overlap or reach into the padding, or no convolution comes before.</summary>
internal static class PoolingKernel
{
    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission)
    {
        Node anchor = planned.Kernel.Anchor;
        var epilogue = EpilogueCode.Of(planned, planned.Kernel.Epilogue, anchor.Output.Shape, emission.Packed);
        return RowKernelCode.Run(anchor.Operator is MaxPooling ? "MaxPool" : "AvgPool", planned, PoolingCode.Of(anchor, planned.Input), epilogue);
    }
}
