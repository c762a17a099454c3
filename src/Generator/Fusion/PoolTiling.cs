using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Fusion;

/// <summary>Whether the windows of a pooling tile its map: no element is read twice, none lies in the padding.</summary>
internal static class PoolTiling
{
    /// <summary>What of the map before pooling may be kept at a time, in elements: a quarter of a common L2 cache.</summary>
    private const int MostElements = 64 * 1024;

    public static bool Tiles(Node pool)
    {
        var pooling = (Pooling)pool.Operator;
        Shape input = pool.Input.Shape;
        Size window = WindowOf(pool);
        return pooling.Step.IsOne
            && Enumerable.Range(0, Size.Axes).All(axis => Tiles(pooling.Intervals(input, axis)))
            && (long)window.D * window.H * input.Width * input.Channels <= MostElements;
    }

    /// <summary>The window of a pooling that tiles its map.</summary>
    public static Size WindowOf(Node pool)
    {
        Shape input = pool.Input.Shape;
        return Size.Of(input.SpatialRank, axis => ((Pooling)pool.Operator).Intervals(input, axis)[0].Length);
    }

    private static bool Tiles(AxisIntervals windows) => windows.CommonLength is { } length && windows.StartEvery(length);
}
