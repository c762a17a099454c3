using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>The elements under a window in the order of the weights, as stretches of adjacent elements. For emitted code.</summary>
/// <remarks>
/// Where the pixels under a row of the kernel lie side by side, the row is a single stretch of kernel width * channels, and what is a loop of its own moves inwards: the planes of
/// most volumes are rows here.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Window
{
    /// <param name="run">Adjacent elements in a stretch.</param>
    /// <param name="columns">Stretches in a row.</param>
    /// <param name="columnStride">Elements of the map from a stretch to the next.</param>
    /// <param name="rows">Rows of stretches.</param>
    /// <param name="rowStride">Elements of the map from a row of stretches to the next.</param>
    /// <param name="planes">Planes of rows of stretches.</param>
    /// <param name="planeStride">Elements of the map from a plane of stretches to the next.</param>
    public Window(int run, int columns = 1, nint columnStride = 0, int rows = 1, nint rowStride = 0, int planes = 1, nint planeStride = 0)
    {
        // A row of one stretch is a stretch of the row above it: one loop less goes around short stretches.
        if (columns == 1) (columns, columnStride, rows, rowStride, planes) = (rows, rowStride, planes, planeStride, 1);

        Run = run;
        Columns = columns;
        ColumnStride = columnStride;
        Rows = rows;
        RowStride = rowStride;
        Planes = planes;
        PlaneStride = planeStride;
        Count = run * columns * rows * planes;
    }

    /// <summary>Elements under the window.</summary>
    internal int Count { get; }

    internal int Run { get; }

    internal int Columns { get; }

    internal nint ColumnStride { get; }

    internal int Rows { get; }

    internal nint RowStride { get; }

    internal int Planes { get; }

    internal nint PlaneStride { get; }
}
