using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits Pad.</summary>
internal sealed class PadKernel : CpuKernel<Pad>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, Pad pad, PackedWeights packed)
    {
        Location input = planned.Input;
        Shape map = planned.Output.Map;
        int top = Math.Max(pad.Top, 0), left = Math.Max(pad.Left, 0), right = Math.Max(pad.Right, 0);
        int rows = input.Map.Height + Math.Min(pad.Top, 0) + Math.Min(pad.Bottom, 0), columns = map.Width - left - right;
        string x = $"new(arena + {input.At(0, -Math.Min(pad.Top, 0), -Math.Min(pad.Left, 0))}, {input.PlaneStride}, {input.RowStride}, {input.PixelStride})";
        var kernel = new StructCode("Cpu::Pad", $"new(x: {x}, top: {top}, height: {rows}, left: {left}, width: {columns}, right: {right}, channels: {map.Channels}, value: {SourceWriter.Float(pad.Value)})");
        return [RowKernelCode.Run("Pad", planned, kernel, EpilogueCode.None)];
    }
}
