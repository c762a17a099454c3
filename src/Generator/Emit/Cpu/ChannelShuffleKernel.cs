using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits the reordering of each pixel's channels.</summary>
internal sealed class ChannelShuffleKernel : CpuKernel<ChannelShuffle>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, ChannelShuffle shuffle, PackedWeights packed)
    {
        var kernel = new StructCode("Cpu::Shuffle", $"new(x: {MapCode.Of(planned.Input)}, columns: {planned.Output.Map.Width}, channels: {planned.Output.Map.Channels}, groups: {shuffle.Groups})");
        return [RowKernelCode.Run("ChannelShuffle", planned, kernel, EpilogueCode.None)];
    }
}
