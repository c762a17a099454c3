using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Rows of a map as they are: all that is done is in the epilogue. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Elementwise : IRowKernel
{
    /// <summary>The most instructions of an epilogue that are written out for each result of a kernel that is written out itself: beyond, the just-in-time compiler stops inlining.</summary>
    internal const int MostInlined = 8;

    private readonly Map _x;
    private readonly int _columns;
    private readonly int _channels;

    /// <param name="x">The map; strides of 0 repeat it.</param>
    /// <param name="columns">Pixels of a row of the result.</param>
    /// <param name="channels">Channels of a pixel.</param>
    public Elementwise(Map x, int columns, int channels)
    {
        _x = x;
        _columns = columns;
        _channels = channels;
    }

    /// <inheritdoc/>
    public void Row<TVector, TEpilogue>(int plane, int row, float* y, nint yStride, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue> =>
        Row<TVector, TEpilogue>(_x.Row(plane, row), _x.PixelStride, y, yStride, _columns, _channels, epilogue);

    /// <param name="x">Pixel 0 of the row that enters.</param>
    /// <param name="xStride">Elements from a pixel to the next; 0 where one pixel is broadcast.</param>
    /// <param name="y">Pixel 0 of the row of the result.</param>
    /// <param name="yStride">Elements from a pixel to the next.</param>
    /// <param name="columns">Pixels.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="epilogue">What is done to each element.</param>
    /// <param name="first">Index of the first pixel in its row.</param>
    internal static void Row<TVector, TEpilogue>(float* x, nint xStride, float* y, nint yStride, int columns, int channels, TEpilogue epilogue, int first = 0)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        // A pixel that is one vector needs no loop over its channels.
        int end = first + columns;
        if (channels == TVector.Width)
        {
            for (int column = first; column < end; column++, x += xStride, y += yStride)
                TVector.Store(y, epilogue.Apply<TVector>(TVector.Load(x), column, 0));
            return;
        }

        for (int column = first; column < end; column++)
        {
            int channel = 0;
            for (; channel <= channels - TVector.Width; channel += TVector.Width)
                TVector.Store(y + channel, epilogue.Apply<TVector>(TVector.Load(x + channel), column, channel));

            if (channel < channels)
                TVector.StorePartial(y + channel, epilogue.Apply<TVector>(TVector.Load(x + channel), column, channel), channels - channel);

            x += xStride;
            y += yStride;
        }
    }

    /// <summary>What is done to results that a kernel has just written, and that are in the cache.</summary>
    /// <param name="y">The first of these channels of the first pixel.</param>
    /// <param name="yStride">Elements from a pixel to the next.</param>
    /// <param name="columns">Pixels.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="epilogue">What is done to each element.</param>
    /// <param name="first">Index of the first pixel in its row.</param>
    /// <param name="firstChannel">Index of the first channel.</param>
    internal static void InPlace<TVector, TEpilogue>(float* y, nint yStride, int columns, int channels, TEpilogue epilogue, nint first = 0, nint firstChannel = 0)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        for (int column = 0; column < columns; column++)
        {
            int channel = 0;
            for (; channel <= channels - TVector.Width; channel += TVector.Width)
                TVector.Store(y + channel, epilogue.Apply<TVector>(TVector.Load(y + channel), first + column, firstChannel + channel));

            if (channel < channels)
                TVector.StorePartial(y + channel, epilogue.Apply<TVector>(TVector.LoadPartial(y + channel, channels - channel), first + column, firstChannel + channel), channels - channel);

            y += yStride;
        }
    }
}
