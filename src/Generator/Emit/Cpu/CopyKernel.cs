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
        return emission.Method(planned, "Copy", pointers, writer => RowIndex.ForEach(writer, to.Map.Size, row =>
            writer.Line($"Cpu::Elementwise.Row<TSimd, TVector, Cpu::Identity>({row.Of(x, from)}, {from.PixelStride}, {row.Of(y, to)}, {to.PixelStride}, {to.Map.Width}, {to.Map.Channels}, default);")));
    }
}
