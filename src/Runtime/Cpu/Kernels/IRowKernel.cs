using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>What computes the rows of a result, each on its own. For emitted code.</summary>
/// <remarks>Implemented by structs that hold where the kernel reads and its sizes; <see cref="Rows"/> runs them.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe interface IRowKernel
{
    /// <summary>A row of the result.</summary>
    /// <param name="plane">Its plane.</param>
    /// <param name="row">Its place in the plane.</param>
    /// <param name="y">Where its first pixel goes.</param>
    /// <param name="yStride">Elements from a pixel of the result to the next.</param>
    /// <param name="epilogue">What is done to each element; the row is its first.</param>
    void Row<TVector, TEpilogue>(int plane, int row, float* y, nint yStride, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>;
}
