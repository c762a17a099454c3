namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>
/// The shapes of all kernels: group sizes, tiles, and what fits in registers. One is chosen per layer from its literal sizes. To tune for a device, change
/// the numbers here; no emitter depends on them.
/// </summary>
internal static class KernelShapes
{
    /// <summary>More results than this under one window of a pooling would leave a thread without registers.</summary>
    public const int MostPooledInRegisters = 16;

    /// <summary>Groups with at most so many outputs would leave most of a tile empty.</summary>
    public const int MostThinOutputs = 4;

    /// <summary>Products of one result that are written out; more are made in a loop.</summary>
    public const int MostProductsWritten = 256;

    /// <summary>Phases of a transposed convolution that are launches of their own.</summary>
    public const int MostPhases = 16;

    /// <summary>Threads of kernels with a thread for each element.</summary>
    private const int ElementThreads = 256;

    /// <summary>Threads that share a softmax: more have too little to do each.</summary>
    private const int SoftmaxThreads = 64;

    /// <summary>Sums that a thread keeps at a time.</summary>
    private const int MostSums = 64;

    /// <summary>
    /// Tiles of a product. The first is the fastest plain product that was measured; the others waste less where there are few outputs or pixels; the last
    /// serve devices (and tests) with very small groups.
    /// </summary>
    private static readonly TileShape[] Tiles =
    [
        new(16, 16, 8, 8),
        new(16, 16, 4, 4),
        new(32, 8, 4, 4),
        new(32, 8, 4, 2),
        new(64, 4, 4, 2),
        new(8, 8, 4, 4),
        new(16, 4, 4, 4),
        new(4, 2, 4, 4),
        new(2, 2, 4, 4),
    ];

    /// <summary>Products of one vector, by how many outputs a group computes; the threads share the sums.</summary>
    private static readonly VectorShape[] Vectors =
    [
        new(32, 8),
        new(16, 16),
        new(16, 4),
        new(8, 8),
        new(4, 4),
        new(2, 2),
        new(1, 4),
    ];

    /// <summary>Windows over few channels: pixels and outputs of a thread.</summary>
    private static readonly FewChannelsShape[] FewChannels =
    [
        new(128, 4, 8),
        new(128, 2, 16),
        new(128, 1, 32),
        new(128, 2, 8),
        new(128, 1, 16),
        new(128, 4, 4),
        new(128, 1, 8),
        new(128, 1, 4),
    ];

    /// <summary>Groups for kernels with a thread for each element.</summary>
    public static int Elements(int mostThreads) => Math.Min(ElementThreads, mostThreads);

    /// <summary>Threads that share a softmax over so many elements: a power of two.</summary>
    public static int Softmax(int elements, int mostThreads)
    {
        int threads = 1;
        while (threads * 2 <= Math.Min(SoftmaxThreads, mostThreads) && threads < elements)
        {
            threads *= 2;
        }

        return threads;
    }

    /// <summary>The tile with the least work, padding included.</summary>
    /// <param name="pixels">Rows of the product for one image.</param>
    /// <param name="outputs">Columns of the product.</param>
    /// <param name="window">Rows that one thread must hold together, because it pools them; 1 for none.</param>
    /// <param name="mostThreads">The largest group of the device.</param>
    public static TileShape Tile(int pixels, int outputs, int window, int mostThreads)
    {
        return Tiles.Where(s => s.Threads <= mostThreads).Select(WholeWindows).Where(s => s.Rows * s.Columns <= MostSums).OrderBy(Work).First();

        TileShape WholeWindows(TileShape shape) => shape with { Rows = (int)Up(shape.Rows, window) };

        // Four images stand for a batch. A thread loads Rows + Columns numbers for each Rows * Columns products.
        double Work(TileShape shape) =>
            (double)Up(4L * pixels, shape.TileRows) * Up(outputs, shape.TileColumns)
            * (1 + (2.0 / shape.Rows) + (2.0 / shape.Columns)) * Idle(shape.Threads);
    }

    /// <summary>The group for the product of one vector that leaves the fewest threads idle.</summary>
    /// <param name="sums">Elements of the vector.</param>
    /// <param name="outputs">Results.</param>
    /// <param name="mostThreads">The largest group of the device.</param>
    public static VectorShape Vector(int sums, int outputs, int mostThreads) =>
        Vectors.Where(s => s.Threads <= mostThreads).OrderBy(s => (double)Up(outputs, s.Outputs) * Up(sums, s.Slices) * Idle(s.Threads)).ThenByDescending(s => s.Threads).First();

    /// <summary>The shape for a window over few channels with the least work, or null where none fits.</summary>
    /// <param name="results">Pixels of the result for one image, after pooling.</param>
    /// <param name="outputs">Output channels.</param>
    /// <param name="window">Sums that one result is pooled from; 1 for none.</param>
    /// <param name="rowSums">Elements of the sum in one row of the window: they are written out.</param>
    /// <param name="sums">All elements of the sum: their weights are in shared memory.</param>
    /// <param name="mostThreads">The largest group of the device.</param>
    public static FewChannelsShape? FewChannelsOf(int results, int outputs, int window, int rowSums, int sums, int mostThreads)
    {
        const int mostChannelsWritten = 512, mostShared = 4096;
        return FewChannels
            .Select(s => s with { Threads = Math.Min(s.Threads, mostThreads), Pixels = (int)Up(s.Pixels, window), Outputs = Math.Min(s.Outputs, outputs) })
            .Where(s => s.Pixels * s.Outputs <= MostSums && (long)s.Pixels * s.Outputs * rowSums <= mostChannelsWritten && (long)s.Outputs * sums <= mostShared)
            .OrderBy(s => (double)Up(4L * results * window, s.Threads * s.Pixels) * Up(outputs, s.Outputs) * (1 + (1.0 / s.Pixels) + (3.0 / s.Outputs)))
            .Cast<FewChannelsShape?>()
            .FirstOrDefault();
    }

    /// <summary>Groups below two warps leave units idle.</summary>
    private static double Idle(int threads) => Math.Max(1, 64.0 / threads);

    private static long Up(long size, int step) => (size + step - 1) / step * step;
}

/// <summary>How a group shares the product of a matrix and one vector.</summary>
/// <param name="Outputs">Results of the group: threads side by side.</param>
/// <param name="Slices">Threads that share the sum of each result; a power of two.</param>
internal readonly record struct VectorShape(int Outputs, int Slices)
{
    public int Threads => Outputs * Slices;
}

/// <summary>How a group computes sums over few channels.</summary>
/// <param name="Threads">Threads of the group.</param>
/// <param name="Pixels">Sums' pixels of a thread.</param>
/// <param name="Outputs">Outputs of a thread.</param>
internal readonly record struct FewChannelsShape(int Threads, int Pixels, int Outputs);
