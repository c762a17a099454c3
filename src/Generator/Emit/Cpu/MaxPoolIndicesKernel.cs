using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits where a max pool found its maxima.</summary>
internal sealed class MaxPoolIndicesKernel : CpuKernel<MaxPoolIndices>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, MaxPoolIndices op, PackedWeights packed)
    {
        Shape map = anchor.Input.Shape;
        var kernel = new StructCode(
            "Cpu::MaxPoolIndices",
            $"new(x: {MapCode.Of(planned.Input)}, boxes: {PoolingCode.Boxes(op, map)}, height: {map.Height}, width: {map.Width}, columns: {anchor.Output.Shape.Width}, channels: {map.Channels})");
        return [RowKernelCode.Run("MaxPoolIndices", planned, kernel, EpilogueCode.Of(planned, planned.Kernel.Epilogue, anchor.Output.Shape, packed))];
    }
}
