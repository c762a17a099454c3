using NetGen.Generator.Graph;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Fusion;

/// <summary>Poolings whose windows tile their map, which the kernel that computes the map can do.</summary>
internal static class PoolTiling
{
    /// <summary>What of the map before pooling may be kept at a time, in elements: a quarter of a common L2 cache.</summary>
    private const int MostElements = 64 * 1024;

    /// <summary>Whether a node is such a pooling, and what it needs of its map at a time is little enough to be kept.</summary>
    public static bool Fits(Node node)
    {
        Shape input = node.Input.Shape;
        return node.Operator.PooledTile(input) is { } window && (long)window.D * window.H * input.Width * input.Channels <= MostElements;
    }

    /// <summary>The window of a pooling that tiles its map.</summary>
    public static Size WindowOf(Node pool) => pool.Operator.PooledTile(pool.Input.Shape)!.Value;
}
