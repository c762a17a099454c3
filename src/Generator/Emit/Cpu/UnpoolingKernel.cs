using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits where a max pool found its maxima, and the unpooling that puts values there.</summary>
internal static class UnpoolingKernel
{
    public static KernelCall EmitIndices(PlannedKernel planned, CpuEmission emission)
    {
        Node anchor = planned.Kernel.Anchor;
        Shape map = anchor.Input.Shape;
        var kernel = new StructCode(
            "Cpu::MaxPoolIndices",
            $"new(x: {MapCode.Of(planned.Input)}, boxes: {PoolingCode.Boxes((Pooling)anchor.Operator, map)}, height: {map.Height}, width: {map.Width}, columns: {anchor.Output.Shape.Width}, channels: {map.Channels})");
        return RowKernelCode.Run("MaxPoolIndices", planned, kernel, EpilogueCode.Of(planned, planned.Kernel.Epilogue, anchor.Output.Shape, emission.Packed));
    }

    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission)
    {
        Node anchor = planned.Kernel.Anchor;
        Shape result = anchor.Output.Shape;
        string boxes = PoolingCode.Boxes((Pooling)anchor.Operator, anchor.Input.Shape);
        var kernel = new StructCode(
            "Cpu::MaxUnpool",
            $"new(x: {MapCode.Of(planned.Input)}, indices: {MapCode.Of(planned.Inputs[1])}, boxes: {boxes}, height: {result.Height}, columns: {result.Width}, channels: {result.Channels})");
        return RowKernelCode.Run("MaxUnpool", planned, kernel, EpilogueCode.Of(planned, planned.Kernel.Epilogue, result, emission.Packed));
    }
}
