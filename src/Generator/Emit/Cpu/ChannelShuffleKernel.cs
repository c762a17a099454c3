using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits the reordering of each pixel's channels.</summary>
internal static class ChannelShuffleKernel
{
    public static KernelCall Emit(PlannedKernel planned)
    {
        int groups = ((ChannelShuffle)planned.Kernel.Anchor.Operator).Groups;
        var kernel = new StructCode("Cpu::Shuffle", $"new(x: {MapCode.Of(planned.Input)}, columns: {planned.Output.Map.Width}, channels: {planned.Output.Map.Channels}, groups: {groups})");
        return RowKernelCode.Run("ChannelShuffle", planned, kernel, EpilogueCode.None);
    }
}
