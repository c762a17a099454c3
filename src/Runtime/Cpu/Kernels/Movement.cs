using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Rows of a map whose elements are those of another in another place, or a number. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Movement
{
    /// <summary>Pixels whose channels lie together in the input, too.</summary>
    /// <param name="x">The first pixel that is read.</param>
    /// <param name="xStride">Floats from a pixel that is read to the next.</param>
    /// <param name="y">The first pixel of the result.</param>
    /// <param name="yStride">Floats from a pixel of the result to the next.</param>
    /// <param name="columns">Pixels.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="epilogue">What is done to each element of the row.</param>
    /// <param name="first">Index of the first pixel in its row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Pixels<TSimd, TVector, TEpilogue>(float* x, int xStride, float* y, int yStride, int columns, int channels, TEpilogue epilogue, int first = 0)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TEpilogue) == typeof(Identity) && xStride == channels && yStride == channels) Stretch(x, y, (nint)columns * channels);
        else Elementwise.Row<TSimd, TVector, TEpilogue>(x, xStride, y, yStride, columns, channels, epilogue, first);
    }

    /// <inheritdoc cref="Pixels{TSimd, TVector, TEpilogue}(float*, int, float*, int, int, int, TEpilogue, int)"/>
    /// <param name="x">The first pixel that is read.</param>
    /// <param name="outer">A loop over stretches of pixels of the result, of equal steps.</param>
    /// <param name="inner">A loop over the pixels of a stretch, of equal steps.</param>
    /// <param name="y">The first pixel of the result.</param>
    /// <param name="yStride">Floats from a pixel of the result to the next.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="epilogue">What is done to each element of the row.</param>
    /// <param name="first">Index of the first pixel in its row.</param>
    public static void Pixels<TSimd, TVector, TEpilogue>(float* x, MapLoop outer, MapLoop inner, float* y, int yStride, int channels, TEpilogue epilogue, int first = 0)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        int columns = outer.Count * inner.Count, each = inner.Count;
        nint step = inner.At(1), back = outer.At(1) - each * step;
        for (int column = 0, left = each; column < columns; column++, y += yStride)
        {
            Pixel<TSimd, TVector, TEpilogue>(x, y, first + column, channels, epilogue);
            x += step;
            if (--left == 0)
            {
                x += back;
                left = each;
            }
        }
    }

    /// <summary>Pixels that repeat those of a row, some once more than others.</summary>
    /// <param name="x">Pixel 0 of the row that is read.</param>
    /// <param name="xStride">Floats from a pixel that is read to the next.</param>
    /// <param name="step">Its pixels from one of the result to the next.</param>
    /// <param name="size">Pixels of that row.</param>
    /// <param name="y">The first pixel of the result.</param>
    /// <param name="yStride">Floats from a pixel of the result to the next.</param>
    /// <param name="columns">Pixels of the result.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="epilogue">What is done to each element of the row.</param>
    /// <param name="first">Index of the first pixel in its row.</param>
    public static void Nearest<TSimd, TVector, TEpilogue>(float* x, int xStride, float step, int size, float* y, int yStride, int columns, int channels, TEpilogue epilogue, int first = 0)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        for (int column = 0; column < columns; column++, y += yStride)
        {
            Pixel<TSimd, TVector, TEpilogue>(x + (nint)Upsample.Nearest(column, step, size) * xStride, y, first + column, channels, epilogue);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pixel<TSimd, TVector, TEpilogue>(float* x, float* y, int column, int channels, TEpilogue epilogue)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        int channel = 0;
        for (; channel <= channels - TSimd.Width; channel += TSimd.Width)
        {
            TSimd.Store(y + channel, epilogue.Apply<TSimd, TVector>(TSimd.Load(x + channel), column, channel));
        }

        if (channel < channels)
        {
            TSimd.StorePartial(y + channel, epilogue.Apply<TSimd, TVector>(TSimd.Load(x + channel), column, channel), channels - channel);
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
    public static void Fill<TSimd, TVector, TEpilogue>(float value, float* y, int yStride, int columns, int channels, TEpilogue epilogue, int first = 0)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TEpilogue) == typeof(Identity) && yStride == channels)
        {
            new Span<float>(y, columns * channels).Fill(value);
            return;
        }

        TVector vector = TSimd.Broadcast(value);
        for (int column = 0; column < columns; column++, y += yStride)
        {
            for (int channel = 0; channel < channels; channel += TSimd.Width)
            {
                Lanes.Store<TSimd, TVector>(y + channel, epilogue.Apply<TSimd, TVector>(vector, first + column, channel), channels - channel);
            }
        }
    }

    /// <summary>Elements in any order. The loops that lead from an element to the next in memory are the last ones.</summary>
    /// <param name="x">The first element that is read.</param>
    /// <param name="y">The first of the result.</param>
    /// <param name="loops">The loops, outermost first.</param>
    /// <param name="count">How many loops.</param>
    public static void Copy(float* x, float* y, MapLoop* loops, int count)
    {
        MapLoop outer = loops[0];
        if (count == 1)
        {
            Line(x, outer, y);
        }
        else if (count == 2 && IsTransposition(loops))
        {
            Transposition.Run(x, loops[1].At(1), outer.Count, y, outer.To, loops[1].Count);
        }
        else if (count == 3 && IsTransposition(loops + 1))
        {
            nint sourceStep = loops[2].At(1), targetStep = loops[1].To;
            int length = loops[1].Count, lines = loops[2].Count;
            for (int i = 0; i < outer.Count; i++) Transposition.Run(x + outer.At(i), sourceStep, length, y + i * outer.To, targetStep, lines);
        }
        else
        {
            for (int i = 0; i < outer.Count; i++) Copy(x + outer.At(i), y + i * outer.To, loops + 1, count - 1);
        }
    }

    /// <summary>Whether the first of two loops leads from an element to the next in the input, and the second in the result.</summary>
    private static bool IsTransposition(MapLoop* loops) => loops[0].From == 1 && loops[1].From is not null && loops[1].To == 1;

    private static void Line(float* x, in MapLoop loop, float* y)
    {
        // Below that, a call takes longer than what it copies.
        const int shortest = 8;
        int count = loop.Count;
        if (loop.From is not { } from)
        {
            for (int i = 0; i < count; i++) y[i * loop.To] = x[loop.At(i)];
        }
        else if (from == 1 && loop.To == 1 && count >= shortest)
        {
            Stretch(x, y, count);
        }
        else
        {
            for (nint to = loop.To; count > 0; count--, x += from, y += to) *y = *x;
        }
    }

    private static void Stretch(float* x, float* y, nint length) => Buffer.MemoryCopy(x, y, length * sizeof(float), length * sizeof(float));
}
