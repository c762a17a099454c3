using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Emits a Reshape that changes the order in memory: of both shapes it is channels last.</summary>
internal sealed class ReshapeKernel : CpuKernel<Reshape>
{
    protected override IEnumerable<KernelCall> Emit(PlannedKernel planned, Node anchor, Reshape reshape, PackedWeights packed)
    {
        Location input = planned.Input, output = planned.Output;
        return [new("Reshape", $"Cpu::Layout.Reshape(arena + {input.At()}, {Places(input)}, arena + {output.At()}, {output.Map.Channels}, {Places(output)});")];
    }

    private static string Places(Location location) =>
        $"{location.Map.Depth}, {location.Map.Height}, {location.Map.Width}, {location.PlaneStride}, {location.RowStride}, {location.PixelStride}";
}
