using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>A function of the numbers along a dimension that sees all of them. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe interface ISoftmax
{
    /// <summary>Of the channels of a pixel.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="y">Receives as many; may be <paramref name="x"/>.</param>
    /// <param name="channels">How many; at least 1.</param>
    static abstract void Run<TVector>(float* x, float* y, int channels)
        where TVector : struct, ISimd<TVector>;

    /// <summary>Of each channel along a row or column of pixels.</summary>
    /// <param name="x">The first pixel.</param>
    /// <param name="y">Receives the first pixel; may be <paramref name="x"/>.</param>
    /// <param name="length">Pixels in a row or column; at least 1.</param>
    /// <param name="stepX">Elements from a pixel of <paramref name="x"/> to the next.</param>
    /// <param name="stepY">Elements from a pixel of <paramref name="y"/> to the next.</param>
    /// <param name="channels">Channels of a pixel.</param>
    static abstract void Across<TVector>(float* x, float* y, int length, nint stepX, nint stepY, int channels)
        where TVector : struct, ISimd<TVector>;
}
