using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>The loops over a row of <see cref="Depthwise{TRow}"/>. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe interface IDepthwiseRow
{
    /// <param name="x">The first element under the window of pixel 0.</param>
    /// <param name="xStride">Elements from a pixel's window to the next.</param>
    /// <param name="window">The pixels under a window, each a stretch of channels.</param>
    /// <param name="weights">[kernel plane][kernel row][kernel column][channel].</param>
    /// <param name="bias">[channel].</param>
    /// <param name="y">Pixel 0 of the row of the result.</param>
    /// <param name="yStride">Elements from a pixel of the result to the next.</param>
    /// <param name="pixels">Pixels of the row.</param>
    /// <param name="epilogue">What is done to each result.</param>
    static abstract void Run<TVector, TEpilogue>(
        float* x, nint xStride, in Window window, float* weights, float* bias, float* y, nint yStride, int pixels, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>;
}
