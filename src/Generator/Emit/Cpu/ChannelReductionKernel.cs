using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits what makes one number of the channels of each pixel.</summary>
internal sealed class ChannelReductionKernel : CpuKernel<ChannelReduction>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, ChannelReduction op, PackedWeights packed)
    {
        Shape map = planned.Input.Map;
        var kernel = new StructCode(
            $"Cpu::ChannelReduction<Cpu::{op.Take.Name}>",
            $"new(x: {MapCode.Of(planned.Input)}, first: {SourceWriter.Float(op.First)}, divisor: {op.Divisor(map)}, columns: {map.Width}, channels: {map.Channels})");
        yield return RowKernelCode.Run("ChannelReduction", planned, kernel, EpilogueCode.Of(planned, planned.Kernel.Epilogue, planned.Output.Map, packed));
    }
}
