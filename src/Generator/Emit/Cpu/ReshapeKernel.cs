using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits a Reshape that changes the order in memory: of both shapes it is channels last.</summary>
internal static class ReshapeKernel
{
    public static KernelCall Emit(PlannedKernel planned)
    {
        Location input = planned.Input, output = planned.Output;
        return new("Reshape", $"Cpu::Layout.Reshape(arena + {input.At()}, {Places(input)}, arena + {output.At()}, {output.Map.Channels}, {Places(output)});");
    }

    private static string Places(Location location) =>
        $"{location.Map.Depth}, {location.Map.Height}, {location.Map.Width}, {location.PlaneStride}, {location.RowStride}, {location.PixelStride}";
}
