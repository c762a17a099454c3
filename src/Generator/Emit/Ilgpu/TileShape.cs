namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>How a group of threads shares a tile of a product.</summary>
/// <param name="ThreadRows">Threads along the rows (pixels).</param>
/// <param name="ThreadColumns">Threads along the columns (outputs).</param>
/// <param name="Rows">Rows of each thread, in registers.</param>
/// <param name="Columns">Columns of each thread, in registers.</param>
internal readonly record struct TileShape(int ThreadRows, int ThreadColumns, int Rows, int Columns)
{
    public int Threads => ThreadRows * ThreadColumns;

    /// <summary>Rows of the tile.</summary>
    public int TileRows => ThreadRows * Rows;

    /// <summary>Columns of the tile.</summary>
    public int TileColumns => ThreadColumns * Columns;

    /// <summary>Elements of the sum that are in shared memory at a time: as few as give every thread an equal share of the pixels' to load.</summary>
    public int Depth
    {
        get
        {
            // Threads are a power of two, so this ends at Threads at the latest.
            int depth = Math.Min(8, Threads);
            while (TileRows * depth % Threads != 0)
            {
                depth *= 2;
            }

            return depth;
        }
    }

    /// <summary>Weights in shared memory at a time.</summary>
    public int Weights => Depth * TileColumns;

    /// <summary>
    /// Elements from one step of the sum to the next in the tile of pixels. Threads next to each other store steps of one pixel; four more elements
    /// a step put these into different banks of shared memory.
    /// </summary>
    public int RowPitch => TileRows + 4;
}
