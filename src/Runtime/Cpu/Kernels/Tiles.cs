using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Tiles for vectors of 16 lanes and 32 registers, and for shorter ones, of which 16 registers do; what is left at the end of a row has tiles of its own. For emitted code.</summary>
/// <typeparam name="TWide">Tile for the widest vectors.</typeparam>
/// <typeparam name="TWideRest">What is left of a row; <see cref="NoTile"/> where nothing is.</typeparam>
/// <typeparam name="TNarrow">Tile for shorter vectors.</typeparam>
/// <typeparam name="TNarrowRest">What is left of a row.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Tiles<TWide, TWideRest, TNarrow, TNarrowRest> : ITiling
    where TWide : struct, ITile
    where TWideRest : struct, ITile
    where TNarrow : struct, ITile
    where TNarrowRest : struct, ITile
{
    /// <summary>Lanes of the widest vector; weights are packed in blocks of a multiple of it for every processor.</summary>
    private const int Lanes = 16;

    /// <summary>The most instructions of an epilogue that are written out for each result of a tile: beyond, the just-in-time compiler stops inlining.</summary>
    private const int MostInlined = 8;

    /// <inheritdoc/>
    public static int Block
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TWide.Vectors * Lanes;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TSimd, TVector, TEpilogue>(
        float* x, nint xStride, in Window window, float* w, float* b, float* y, nint yStride, int left, int columns, nint channel, TEpilogue epilogue)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (TSimd.Width == Lanes)
        {
            Across<TSimd, TVector, TWide, TWideRest, TEpilogue>(x, xStride, window, w, b, y, yStride, left, columns, channel, epilogue);
            return;
        }

        int step = TNarrow.Vectors * TSimd.Width;
        for (int n = 0; n < Block && n < left; n += step)
            Across<TSimd, TVector, TNarrow, TNarrowRest, TEpilogue>(x, xStride, window, w + n, b + n, y + n, yStride, left - n, columns, channel + n, epilogue);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Across<TSimd, TVector, TTile, TRest, TEpilogue>(
        float* x, nint xStride, in Window window, float* w, float* b, float* y, nint yStride, int left, int columns, nint channel, TEpilogue epilogue)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TTile : struct, ITile
        where TRest : struct, ITile
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (TEpilogue.Cost <= MostInlined)
        {
            int whole = columns - columns % TTile.Pixels;
            TTile.Run<TSimd, TVector, TEpilogue>(x, xStride, window, w, Block, b, y, yStride, left, 0, whole, channel, epilogue);
            if (TRest.Pixels > 0)
                TRest.Run<TSimd, TVector, TEpilogue>(x + whole * xStride, xStride, window, w, Block, b, y + whole * yStride, yStride, left, whole, columns, channel, epilogue);
            return;
        }

        nint pixel = 0;
        for (; pixel <= columns - TTile.Pixels; pixel += TTile.Pixels)
            Then<TSimd, TVector, TTile, TEpilogue>(x + pixel * xStride, xStride, window, w, b, y + pixel * yStride, yStride, left, pixel, channel, epilogue);
        if (TRest.Pixels > 0)
            Then<TSimd, TVector, TRest, TEpilogue>(x + pixel * xStride, xStride, window, w, b, y + pixel * yStride, yStride, left, pixel, channel, epilogue);
    }

    /// <summary>A tile, and then what is done to its results, which are in the cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Then<TSimd, TVector, TTile, TEpilogue>(
        float* x, nint xStride, in Window window, float* w, float* b, float* y, nint yStride, int left, nint pixel, nint channel, TEpilogue epilogue)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TTile : struct, ITile
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        TTile.Run<TSimd, TVector, Identity>(x, xStride, window, w, Block, b, y, yStride, left, pixel, pixel + TTile.Pixels, channel, default);
        Finish<TSimd, TVector, TEpilogue>(y, yStride, TTile.Pixels, Math.Min(left, TTile.Vectors * TSimd.Width), pixel, channel, epilogue);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Finish<TSimd, TVector, TEpilogue>(float* y, nint yStride, int pixels, int channels, nint pixel, nint channel, TEpilogue epilogue)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        for (int p = 0; p < pixels; p++)
        {
            int n = 0;
            for (; n <= channels - TSimd.Width; n += TSimd.Width)
                TSimd.Store(y + n, epilogue.Apply<TSimd, TVector>(TSimd.Load(y + n), pixel + p, channel + n));

            if (n < channels)
                TSimd.StorePartial(y + n, epilogue.Apply<TSimd, TVector>(TSimd.LoadPartial(y + n, channels - n), pixel + p, channel + n), channels - n);
            y += yStride;
        }
    }
}
