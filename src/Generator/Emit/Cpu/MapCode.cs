using NetGen.Generator.Operators;
using NetGen.Generator.Planning;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Expressions for where values lie, as the runtime's <c>Map</c>.</summary>
internal static class MapCode
{
    /// <summary>A value.</summary>
    public static string Of(Location location) => Of($"arena + {location.At()}", location.PlaneStride, location.RowStride, location.PixelStride);

    /// <summary>A value that is repeated along the axes on which it has one element.</summary>
    public static string Repeated(Location location) => Of(
        $"arena + {location.At()}",
        location.Map.Depth == 1 ? 0 : location.PlaneStride,
        location.Map.Height == 1 ? 0 : location.RowStride,
        location.Map.Width == 1 ? 0 : location.PixelStride);

    /// <summary>The first element under a window at each of its positions.</summary>
    public static string Of(Location location, Window window) => Of(
        $"arena + {location.At(-window.Padding.Front, -window.Padding.Top, -window.Padding.Left)}",
        (long)window.Stride.D * location.PlaneStride,
        (long)window.Stride.H * location.RowStride,
        (long)window.Stride.W * location.PixelStride);

    /// <summary>Packed weights, the same for each pixel.</summary>
    public static string Packed(long offset) => Of($"packed + {offset}", 0, 0, 0);

    /// <summary>Packed weights that are a map, channels innermost, and are repeated along the axes on which it has one element.</summary>
    public static string Packed(long offset, Shape map) => Of(
        $"packed + {offset}",
        map.Depth == 1 ? 0 : (long)map.Height * map.Width * map.Channels,
        map.Height == 1 ? 0 : (long)map.Width * map.Channels,
        map.Width == 1 ? 0 : map.Channels);

    private static string Of(string first, long planeStride, long rowStride, long pixelStride) => $"new({first}, {Stride(planeStride)}, {Stride(rowStride)}, {Stride(pixelStride)})";

    // What C# takes for a native integer without a cast.
    private static string Stride(long stride) => stride <= int.MaxValue ? $"{stride}" : $"unchecked((nint){stride})";
}
