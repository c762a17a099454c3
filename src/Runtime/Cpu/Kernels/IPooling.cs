using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>The sizes of a pooling, constants to the just-in-time compiler. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPooling
{
    /// <summary>Channels of a pixel.</summary>
    static abstract int Channels { get; }

    /// <summary>Pixels of a row of the result.</summary>
    static abstract int Columns { get; }

    /// <summary>Elements from a pixel of the map to the next.</summary>
    static abstract int PixelStride { get; }

    /// <summary>Elements from a row of the map to the next.</summary>
    static abstract int RowStride { get; }

    /// <summary>Elements from a pixel of the result to the next.</summary>
    static abstract int OutputStride { get; }

    /// <summary>Rows from an element of the window to the next.</summary>
    static abstract int RowStep { get; }

    /// <summary>Columns from an element of the window to the next.</summary>
    static abstract int ColumnStep { get; }

    /// <summary>First row of the map under the window of a row of the result, padding left out.</summary>
    static abstract int Top(int row);

    /// <summary>The row after the last under that window.</summary>
    static abstract int Bottom(int row);

    /// <summary>First column of the map under the window of a column of the result, padding left out.</summary>
    static abstract int Left(int column);

    /// <summary>The column after the last under that window.</summary>
    static abstract int Right(int column);

    /// <summary>What an average divides the sum by, but for <see cref="PlaneDivisor"/>.</summary>
    static abstract float Divisor(int row, int column);

    /// <summary>Elements from a plane of the map to the next.</summary>
    static virtual int PlaneStride => 0;

    /// <summary>Planes from an element of the window to the next.</summary>
    static virtual int PlaneStep => 1;

    /// <summary>First plane of the map under the window of a plane of the result, padding left out.</summary>
    static virtual int Front(int plane) => 0;

    /// <summary>The plane after the last under that window.</summary>
    static virtual int Back(int plane) => 1;

    /// <summary>The factor of a plane in what an average divides by.</summary>
    static virtual float PlaneDivisor(int plane) => 1;
}
