using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>A register tile: the inner loops of convolution and Dense, written out for one number of pixels and vectors. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe interface ITile
{
    /// <summary>Pixels whose results are summed together.</summary>
    static abstract int Pixels { get; }

    /// <summary>Vectors of outputs for each of them.</summary>
    static abstract int Vectors { get; }

    /// <summary>The results of so many outputs, for so many pixels after another.</summary>
    /// <param name="x">The first element under the window of the first pixel.</param>
    /// <param name="xStride">Elements from a pixel's window to the next.</param>
    /// <param name="window">The elements under a window.</param>
    /// <param name="w">Packed weights: the outputs' for each element under the window.</param>
    /// <param name="wStride">Elements from the weights of an element to those of the next.</param>
    /// <param name="b">Bias.</param>
    /// <param name="y">The first of these outputs of the first pixel.</param>
    /// <param name="yStride">Elements from a pixel of the result to the next.</param>
    /// <param name="left">How many outputs there are from here on.</param>
    /// <param name="pixel">Index of the first pixel in its row.</param>
    /// <param name="end">Index of the pixel after the last: a multiple of <see cref="Pixels"/> from the first.</param>
    /// <param name="channel">Index of the first of these outputs.</param>
    /// <param name="epilogue">What is done to each result.</param>
    static abstract void Run<TVector, TEpilogue>(
        float* x, nint xStride, in Window window, float* w, nint wStride, float* b, float* y, nint yStride, int left, nint pixel, nint end, nint channel, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>;
}
