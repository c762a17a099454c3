using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>The sizes of a convolution or Dense layer as a register tile reads it, constants to the just-in-time compiler. For emitted code.</summary>
/// <remarks>
/// A window is <see cref="Planes"/> x <see cref="Rows"/> x <see cref="Columns"/> stretches of <see cref="Run"/> adjacent elements each. Where the pixels under a row of the kernel lie
/// side by side, the row is a single stretch of kernel width * channels, and what is a loop of its own moves inwards: the planes of most volumes are rows here.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IConvolution
{
    /// <summary>Rows of stretches: the kernel's height.</summary>
    static abstract int Rows { get; }

    /// <summary>Elements of the map from a row of stretches to the next.</summary>
    static abstract int RowStride { get; }

    /// <summary>Stretches in a row: 1, or the kernel's width where its columns do not lie side by side.</summary>
    static abstract int Columns { get; }

    /// <summary>Elements of the map from a stretch to the next.</summary>
    static abstract int ColumnStride { get; }

    /// <summary>Adjacent elements in a stretch.</summary>
    static abstract int Run { get; }

    /// <summary>Elements of the map from the window of a result to that of the next.</summary>
    static abstract int WindowStride { get; }

    /// <summary>Elements from a pixel of the result to the next.</summary>
    static abstract int OutputStride { get; }

    /// <summary>Outputs in a block of packed weights.</summary>
    static abstract int Block { get; }

    /// <summary>Planes of rows of stretches.</summary>
    static virtual int Planes => 1;

    /// <summary>Elements of the map from a plane of stretches to the next.</summary>
    static virtual int PlaneStride => 0;
}
