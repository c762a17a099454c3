using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits a tensor of the weights file that something reads as a value: its elements are copied to where values lie.</summary>
internal sealed class TensorKernel : CpuKernel<NamedTensor>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, NamedTensor tensor, PackedWeights packed)
    {
        Shape result = planned.Output.Map;
        var kernel = new StructCode("Cpu::Elementwise", $"new(x: {MapCode.Packed(packed.AddTensor(anchor).Start, result)}, columns: {result.Width}, channels: {result.Channels})");
        yield return RowKernelCode.Run("Elementwise", planned, kernel, EpilogueCode.Of(planned, planned.Kernel.Epilogue, result, packed));
    }
}
