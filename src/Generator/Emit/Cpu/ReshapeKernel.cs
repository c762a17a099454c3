using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits a Reshape that changes the order in memory: of both shapes it is channels last.</summary>
internal static class ReshapeKernel
{
    public static KernelCall Emit(PlannedKernel planned, CpuEmission emission)
    {
        Location input = planned.Input, output = planned.Output;
        var pointers = new Pointers();
        string x = pointers.Map("x", input), y = pointers.Map("y", output);
        return emission.Method(planned, "Reshape", pointers, writer => writer.Line($"Cpu::Layout.Reshape({x}, {Places(input)}, {y}, {output.Map.Channels}, {Places(output)});"));
    }

    private static string Places(Location location) =>
        $"{location.Map.Depth}, {location.Map.Height}, {location.Map.Width}, {location.PlaneStride}, {location.RowStride}, {location.PixelStride}";
}
