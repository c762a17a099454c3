using System.Collections.Immutable;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Fusion;

/// <summary>Whether the windows of a pooling tile its map: no element is read twice, none lies in the padding.</summary>
internal static class PoolTiling
{
    /// <summary>Rows of the map before pooling that may be kept at a time, in elements: a quarter of a common L2 cache.</summary>
    private const int MostElements = 64 * 1024;

    public static bool Tiles(Node pool)
    {
        var pooling = (Pooling)pool.Operator;
        Shape input = pool.Input.Shape;
        return pooling.Step == new Pair(1, 1)
            && Tiles(pooling.Rows(input))
            && Tiles(pooling.Columns(input))
            && (long)RowsOf(pool) * input.Width * input.Channels <= MostElements;
    }

    /// <summary>Rows under a window of a pooling that tiles its map.</summary>
    public static int RowsOf(Node pool) => ((Pooling)pool.Operator).Rows(pool.Input.Shape)[0].Length;

    private static bool Tiles(ImmutableArray<Interval> windows) =>
        windows.Select((window, index) => window.Start == index * windows[0].Length && window.Length == windows[0].Length).All(fits => fits);
}
