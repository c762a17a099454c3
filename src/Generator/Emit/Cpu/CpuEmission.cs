using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>What the emission of one network gathers: the weights that its kernels read.</summary>
internal sealed class CpuEmission
{
    /// <summary>Constraints of every method that is generic over the vector.</summary>
    public const string VectorConstraints = """
            where TSimd : struct, Cpu::ISimd<TVector>
            where TVector : struct
        """;

    public PackedWeights Packed { get; } = new();

    /// <summary>The size and strides of a map as <c>Layout</c> takes them; depth only where there is any.</summary>
    public static string Sizes(Location location) => location.Map.SpatialRank < 3
        ? $"{location.Map.Channels}, {location.Map.Height}, {location.Map.Width}, {location.RowStride}, {location.PixelStride}"
        : $"{location.Map.Channels}, {location.Map.Depth}, {location.Map.Height}, {location.Map.Width}, {location.PlaneStride}, {location.RowStride}, {location.PixelStride}";

    /// <summary>The shapes of a kernel's inputs and output.</summary>
    public static string Shapes(PlannedKernel planned) =>
        $"{string.Join(" and ", planned.Kernel.Nodes[0].InputShapes)} -> {planned.Kernel.Output}";
}
