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
        return emission.Method(planned, "ChannelShuffle", pointers, writer =>
        {
            using (writer.Block($"for (int row = 0; row < {output.Map.Height}; row++)"))
            {
                writer.Line($"Cpu::Shuffle.Row({x} + ((nint)row * {input.RowStride}), {input.PixelStride}, {y} + ((nint)row * {output.RowStride}), {output.PixelStride}, {output.Map.Width}, {output.Map.Channels}, {groups});");
            }
        });
    }
}
