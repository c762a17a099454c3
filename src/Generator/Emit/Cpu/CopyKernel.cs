using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits the copies of a Concat: only for parts that could not be computed in their place.</summary>
internal static class CopyKernel
{
    public static IEnumerable<KernelCall> Emit(PlannedKernel planned, CpuEmission emission)
    {
        int channel = planned.Output.Channel;
        foreach (Location part in planned.Inputs)
        {
            var target = new Location(planned.Output.Buffer, channel, part.Map);
            channel += part.Map.Channels;
            if (part != target)
            {
                yield return Copy(planned, emission, part, target);
            }
        }
    }

    private static KernelCall Copy(PlannedKernel planned, CpuEmission emission, Location from, Location to)
    {
        var pointers = new Pointers();
        string x = pointers.Map("x", from), y = pointers.Map("y", to);
        return emission.Method(planned, "Copy", pointers, writer =>
        {
            using (writer.Block($"for (int row = 0; row < {to.Map.Height}; row++)"))
            {
                writer.Line($"Cpu::Elementwise.Row<TSimd, TVector, Cpu::Identity>({x} + ((nint)row * {from.RowStride}), {from.PixelStride}, {y} + ((nint)row * {to.RowStride}), {to.PixelStride}, {to.Map.Width}, {to.Map.Channels}, default);");
            }
        });
    }
}
