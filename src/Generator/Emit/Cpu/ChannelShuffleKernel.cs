using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits the reordering of each pixel's channels.</summary>
internal static class ChannelShuffleKernel
{
    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission)
    {
        Location input = planned.Input, output = planned.Output;
        int groups = ((ChannelShuffle)planned.Kernel.Anchor.Operator).Groups;
        var pointers = new Pointers();
        string x = pointers.Map("x", input), y = pointers.Map("y", output);
        return emission.Method(planned, "ChannelShuffle", pointers, writer => RowIndex.ForEach(writer, output.Map.Size, row =>
            writer.Line($"Cpu::Shuffle.Row({row.Of(x, input)}, {input.PixelStride}, {row.Of(y, output)}, {output.PixelStride}, {output.Map.Width}, {output.Map.Channels}, {groups});")));
    }
}
