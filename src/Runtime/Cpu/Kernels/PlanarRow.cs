using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>A row of results that is computed with pixels in the lanes, a vector or two at a time: which these are, and their way to where the channels of a pixel lie side by side.</summary>
/// <remarks>Where the last vector is not full, it begins earlier, and computes pixels once more which are not written once more.</remarks>
internal unsafe struct PlanarRow
{
    /// <summary>Outputs in a block of packed weights.</summary>
    public const int Block = 16;

    /// <summary>The most pixels at a time, on the widest vectors.</summary>
    public const int Most = 2 * 16;

    private readonly int _columns;
    private readonly int _step;
    private int _next;

    private PlanarRow(int columns, int step)
    {
        _columns = columns;
        _step = step;
    }

    /// <summary>The first pixel that is computed.</summary>
    public nint Pixel { get; private set; }

    /// <summary>From it to the first pixel of the second vector.</summary>
    public nint Second { get; private set; }

    /// <summary>Pixels that are written; 0 behind the end of the row.</summary>
    public int Count { get; private set; }

    /// <summary>Whether what is done to each result is done before it is written: where it is the same for each, and short enough to be written out for each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsFused<TEpilogue>()
        where TEpilogue : struct, IEpilogue<TEpilogue> =>
        TEpilogue.IsUniform && TEpilogue.Cost <= Elementwise.MostInlined;

    /// <summary>The first pixels of a row.</summary>
    /// <param name="columns">Pixels of the row: a vector of them or more.</param>
    /// <param name="vectors">Vectors at a time.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PlanarRow First<TVector>(int columns, int vectors)
        where TVector : struct, ISimd<TVector>
    {
        PlanarRow row = new(columns, vectors * TVector.Width);
        row.Place<TVector>();
        return row;
    }

    /// <summary>Goes on to the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Next<TVector>()
        where TVector : struct, ISimd<TVector>
    {
        _next += _step;
        Place<TVector>();
    }

    /// <summary>Writes these pixels.</summary>
    /// <param name="planar">The results, <see cref="Most"/> elements an output; what is fused is done.</param>
    /// <param name="outputs">Outputs.</param>
    /// <param name="y">Pixel 0 of the row.</param>
    /// <param name="yStride">Elements from a pixel to the next.</param>
    /// <param name="channel">Index of the first output.</param>
    /// <param name="epilogue">What is done to each result.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Write<TVector, TEpilogue>(float* planar, int outputs, float* y, nint yStride, nint channel, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        float* target = y + _next * yStride;
        Transposition.Run(planar + (_next - Pixel), Most, Count, target, yStride, outputs);
        if (!IsFused<TEpilogue>()) Elementwise.InPlace<TVector, TEpilogue>(target, yStride, Count, outputs, epilogue, _next, channel);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Place<TVector>()
        where TVector : struct, ISimd<TVector>
    {
        int last = _columns - TVector.Width;
        Pixel = Math.Min(_next, last);
        Second = Math.Min(_next + TVector.Width, last) - Pixel;
        Count = Math.Min(_step, _columns - _next);
    }
}
