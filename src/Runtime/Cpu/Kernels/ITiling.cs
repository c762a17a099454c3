using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>How the results of a convolution are cut into register tiles. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe interface ITiling
{
    /// <summary>Outputs in a block of packed weights.</summary>
    static abstract int Block { get; }

    /// <summary>A row of results in one block of outputs.</summary>
    /// <param name="x">The first element under the window of the first pixel.</param>
    /// <param name="xStride">Elements from a pixel's window to the next.</param>
    /// <param name="window">The elements under a window.</param>
    /// <param name="w">Packed weights of the block.</param>
    /// <param name="b">Bias.</param>
    /// <param name="y">The first of these outputs of the first pixel.</param>
    /// <param name="yStride">Elements from a pixel of the result to the next.</param>
    /// <param name="left">How many outputs there are from here on.</param>
    /// <param name="columns">Pixels of the row.</param>
    /// <param name="channel">Index of the first of these outputs.</param>
    /// <param name="epilogue">What is done to each result.</param>
    static abstract void Run<TVector, TEpilogue>(
        float* x, nint xStride, in Window window, float* w, float* b, float* y, nint yStride, int left, int columns, nint channel, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>;
}
