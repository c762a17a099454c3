using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>The tile of a row that others fill. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct NoTile : ITile
{
    /// <inheritdoc/>
    public static int Pixels => 0;

    /// <inheritdoc/>
    public static int Vectors => 0;

    /// <inheritdoc/>
    public static void Run<TVector, TEpilogue>(
        float* x, nint xStride, in Window window, float* w, nint wStride, float* b, float* y, nint yStride, int left, nint pixel, nint end, nint channel, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
    }
}
