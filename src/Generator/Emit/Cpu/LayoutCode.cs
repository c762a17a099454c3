using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Arguments of the runtime's <c>Layout</c>.</summary>
internal static class LayoutCode
{
    /// <summary>The size and strides of a map; depth only where there is any.</summary>
    public static string Sizes(Location location) => location.Map.SpatialRank < 3
        ? $"{location.Map.Channels}, {location.Map.Height}, {location.Map.Width}, {location.RowStride}, {location.PixelStride}"
        : $"{location.Map.Channels}, {location.Map.Depth}, {location.Map.Height}, {location.Map.Width}, {location.PlaneStride}, {location.RowStride}, {location.PixelStride}";
}
