using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits the unpooling that puts values where a max pool found them.</summary>
internal sealed class MaxUnpoolKernel : CpuKernel<MaxUnpool>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, MaxUnpool op, PackedWeights packed)
    {
        Shape result = anchor.Output.Shape;
        string boxes = PoolingCode.Boxes(op, anchor.Input.Shape);
        var kernel = new StructCode(
            "Cpu::MaxUnpool",
            $"new(x: {MapCode.Of(planned.Input)}, indices: {MapCode.Of(planned.Inputs[1])}, boxes: {boxes}, height: {result.Height}, columns: {result.Width}, channels: {result.Channels})");
        return [RowKernelCode.Run("MaxUnpool", planned, kernel, EpilogueCode.Of(planned, planned.Kernel.Epilogue, result, packed))];
    }
}
