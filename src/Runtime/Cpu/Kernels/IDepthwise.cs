using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>The sizes of a depthwise convolution, constants to the just-in-time compiler. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDepthwise
{
    /// <summary>Channels of a pixel.</summary>
    static abstract int Channels { get; }

    /// <summary>Pixels of a row of the result.</summary>
    static abstract int Columns { get; }

    /// <summary>Rows of the kernel.</summary>
    static abstract int KernelRows { get; }

    /// <summary>Columns of the kernel.</summary>
    static abstract int KernelColumns { get; }

    /// <summary>Elements of the map from a row of the kernel to the next.</summary>
    static abstract int KernelRowStride { get; }

    /// <summary>Elements of the map from a column of the kernel to the next.</summary>
    static abstract int KernelColumnStride { get; }

    /// <summary>Elements of the map from the window of a result to that of the next.</summary>
    static abstract int WindowStride { get; }

    /// <summary>Elements from a pixel of the result to the next.</summary>
    static abstract int OutputStride { get; }

    /// <summary>Planes of the kernel.</summary>
    static virtual int KernelPlanes => 1;

    /// <summary>Elements of the map from a plane of the kernel to the next.</summary>
    static virtual int KernelPlaneStride => 0;
}
