namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>How a group of threads shares a tile of a product.</summary>
/// <param name="ThreadRows">Threads along the rows (pixels).</param>
/// <param name="ThreadColumns">Threads along the columns (outputs).</param>
/// <param name="Rows">Rows of each thread, in registers.</param>
/// <param name="Columns">Columns of each thread, in registers.</param>
internal readonly record struct GroupShape(int ThreadRows, int ThreadColumns, int Rows, int Columns)
{
    public int Threads => ThreadRows * ThreadColumns;

    /// <summary>Rows of the tile.</summary>
    public int TileRows => ThreadRows * Rows;

    /// <summary>Columns of the tile.</summary>
    public int TileColumns => ThreadColumns * Columns;

    /// <summary>Elements of the sum that are in shared memory at a time: as few as every thread can load an equal share of.</summary>
    public int Depth
    {
        get
        {
            // All sizes are powers of two but Rows, so this ends at Threads at the latest.
            int depth = Math.Min(8, Threads);
            while (TileRows * depth % Threads != 0 || TileColumns * depth % Threads != 0)
            {
                depth *= 2;
            }

            return depth;
        }
    }

    /// <summary>
    /// The shapes to choose from. To tune for a device, change this table alone. The first is the fastest plain product that was measured; the others waste
    /// less where there are few outputs or pixels; the last serve devices (and tests) with very small groups.
    /// </summary>
    private static readonly GroupShape[] Table =
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

    /// <summary>The shape with the least work, padding included, for the literal sizes.</summary>
    /// <param name="pixels">Rows of the product for one image.</param>
    /// <param name="outputs">Columns of the product.</param>
    /// <param name="window">Rows that one thread must hold together, because it pools them; 1 for none.</param>
    /// <param name="mostThreads">The largest group of the device.</param>
    public static GroupShape Choose(int pixels, int outputs, int window, int mostThreads)
    {
        return Table.Where(s => s.Threads <= mostThreads).Select(WholeWindows).OrderBy(Work).First();

        GroupShape WholeWindows(GroupShape shape) => shape with { Rows = window == 1 ? shape.Rows : (shape.Rows + window - 1) / window * window };

        // Four images stand for a batch. A thread loads Rows + Columns numbers for each Rows * Columns products; groups below two warps leave units idle.
        double Work(GroupShape shape) =>
            (double)Up(4 * pixels, shape.TileRows) * Up(outputs, shape.TileColumns)
            * (1 + (2.0 / shape.Rows) + (2.0 / shape.Columns)) * Math.Max(1, 64.0 / shape.Threads);
    }

    private static int Up(int size, int step) => (size + step - 1) / step * step;
}
