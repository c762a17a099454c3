namespace ILGPU.Checker;

/// <summary>The indices of a launch without explicit groups.</summary>
internal static class IndexSpace
{
    /// <summary>The number of indices.</summary>
    public static long Verify<TIndex>(TIndex extent)
        where TIndex : struct, IIndex
    {
        var sizes = Sizes(extent);
        return sizes is { X: > 0, Y: > 0, Z: > 0 }
            ? sizes.X * sizes.Y * sizes.Z
            : throw new ArgumentOutOfRangeException(nameof(extent), $"A kernel is launched for {extent} indices.");
    }

    /// <summary>The index at a place in the order in which x counts fastest.</summary>
    public static TIndex At<TIndex>(TIndex extent, long place)
        where TIndex : struct, IIndex
    {
        var (x, y, _) = Sizes(extent);
        object index = extent switch
        {
            Index1D => new Index1D((int)place),
            LongIndex1D => new LongIndex1D(place),
            Index2D => new Index2D((int)(place % x), (int)(place / x)),
            _ => new Index3D((int)(place % x), (int)(place / x % y), (int)(place / x / y)),
        };
        return (TIndex)index;
    }

    private static (long X, long Y, long Z) Sizes<TIndex>(TIndex extent)
        where TIndex : struct, IIndex =>
        extent switch
        {
            Index1D index => (index.X, 1, 1),
            LongIndex1D index => (index.X, 1, 1),
            Index2D index => (index.X, index.Y, 1),
            Index3D index => (index.X, index.Y, index.Z),
            _ => throw new NotSupportedException($"Kernels cannot be launched over {typeof(TIndex)}."),
        };
}
