using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Pixels of a row whose channels lie together in the input, too, or are all a number.</summary>
internal static unsafe class MovedPixels
{
    /// <summary>Pixels at equal steps.</summary>
    /// <param name="x">The first pixel that is read.</param>
    /// <param name="xStride">Floats from a pixel that is read to the next.</param>
    /// <param name="y">The first pixel of the result.</param>
    /// <param name="yStride">Floats from a pixel of the result to the next.</param>
    /// <param name="columns">Pixels.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="epilogue">What is done to each element of the row.</param>
    /// <param name="first">Index of the first pixel in its row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Row<TVector, TEpilogue>(float* x, nint xStride, float* y, nint yStride, int columns, int channels, TEpilogue epilogue, int first = 0)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TEpilogue) == typeof(Identity) && xStride == channels && yStride == channels) Stretch.Copy(x, y, (nint)columns * channels);
        else Elementwise.Row<TVector, TEpilogue>(x, xStride, y, yStride, columns, channels, epilogue, first);
    }

    /// <inheritdoc cref="Row{TVector, TEpilogue}(float*, nint, float*, nint, int, int, TEpilogue, int)"/>
    /// <param name="x">The first pixel that is read.</param>
    /// <param name="loops">A loop over stretches of pixels of the result, and one over the pixels of a stretch, of equal steps.</param>
    /// <param name="y">The first pixel of the result.</param>
    /// <param name="yStride">Floats from a pixel of the result to the next.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="epilogue">What is done to each element of the row.</param>
    /// <param name="first">Index of the first pixel in its row.</param>
    public static void Nest<TVector, TEpilogue>(float* x, MapLoop* loops, float* y, nint yStride, int channels, TEpilogue epilogue, int first = 0)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        int each = loops[1].Count, columns = loops[0].Count * each;
        nint step = loops[1].Step, back = loops[0].Step - each * step;
        for (int column = 0, left = each; column < columns; column++, y += yStride)
        {
            Pixel<TVector, TEpilogue>(x, y, first + column, channels, epilogue);
            x += step;
            if (--left == 0)
            {
                x += back;
                left = each;
            }
        }
    }

    /// <inheritdoc cref="Row{TVector, TEpilogue}(float*, nint, float*, nint, int, int, TEpilogue, int)"/>
    /// <param name="x">The first pixel that is read.</param>
    /// <param name="loop">A loop over the pixels of the result, of rounded steps.</param>
    /// <param name="y">The first pixel of the result.</param>
    /// <param name="yStride">Floats from a pixel of the result to the next.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="epilogue">What is done to each element of the row.</param>
    /// <param name="first">Index of the first pixel in its row.</param>
    public static void Nearest<TVector, TEpilogue>(float* x, MapLoop* loop, float* y, nint yStride, int channels, TEpilogue epilogue, int first = 0)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        int columns = loop->Count, size = loop->Size;
        float step = loop->Nearest;
        nint xStride = loop->Step;
        for (int column = 0; column < columns; column++, y += yStride)
        {
            Pixel<TVector, TEpilogue>(x + ResampledAxis.Nearest(column, step, size) * xStride, y, first + column, channels, epilogue);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pixel<TVector, TEpilogue>(float* x, float* y, int column, int channels, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        int channel = 0;
        for (; channel <= channels - TVector.Width; channel += TVector.Width)
        {
            TVector.Store(y + channel, epilogue.Apply<TVector>(TVector.Load(x + channel), column, channel));
        }

        if (channel < channels)
        {
            TVector.StorePartial(y + channel, epilogue.Apply<TVector>(TVector.Load(x + channel), column, channel), channels - channel);
        }
    }

    /// <summary>Pixels of a number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="y">The first pixel.</param>
    /// <param name="yStride">Floats from a pixel to the next.</param>
    /// <param name="columns">Pixels.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="epilogue">What is done to each element.</param>
    /// <param name="first">Index of the first pixel in its row.</param>
    public static void Fill<TVector, TEpilogue>(float value, float* y, nint yStride, int columns, int channels, TEpilogue epilogue, int first = 0)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TEpilogue) == typeof(Identity) && yStride == channels)
        {
            new Span<float>(y, columns * channels).Fill(value);
            return;
        }

        TVector vector = TVector.Broadcast(value);
        for (int column = 0; column < columns; column++, y += yStride)
        {
            for (int channel = 0; channel < channels; channel += TVector.Width)
            {
                Lanes.Store<TVector>(y + channel, epilogue.Apply<TVector>(vector, first + column, channel), channels - channel);
            }
        }
    }
}
