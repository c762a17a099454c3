using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits Upsample where it is no movement.</summary>
internal sealed class UpsampleKernel : CpuKernel<Upsample>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, Upsample upsample, PackedWeights packed)
    {
        Shape map = anchor.Input.Shape, result = planned.Output.Map;
        string weights = upsample.Mode == UpsampleMode.Cubic ? "CubicWeights" : "LinearWeights";
        var kernel = new StructCode(
            $"Cpu::Interpolation<Cpu::{weights}>",
            $"new(x: {MapCode.Of(planned.Input)}, planes: {Axis(0)}, rows: {Axis(1)}, columns: {Axis(2)}, width: {result.Width}, channels: {result.Channels})");
        return [RowKernelCode.Run("Upsample", planned, kernel, EpilogueCode.Of(planned, planned.Kernel.Epilogue, result, packed))];

        string Axis(int axis) => upsample.IsKept(map, axis)
            ? "default"
            : $"new(size: {map.Size[axis]}, step: {SourceWriter.Float(upsample.Step(map, axis))}, offset: {SourceWriter.Float(upsample.Offset)})";
    }
}
