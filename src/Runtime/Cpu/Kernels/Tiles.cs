using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Tiles for vectors of 16 lanes and 32 registers; shorter vectors, where 16 registers must do, have the same tiles everywhere. For emitted code.</summary>
/// <typeparam name="TTile">The tile.</typeparam>
/// <typeparam name="TRest">The tile of what is left at the end of a row; <see cref="NoTile"/> where nothing is.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Tiles<TTile, TRest> : ITiling
    where TTile : struct, ITile
    where TRest : struct, ITile
{
    /// <summary>Lanes of the widest vector; weights are packed in blocks of a multiple of it for every processor.</summary>
    private const int Lanes = 16;

    private const int NarrowPixels = 6;
    private const int NarrowVectors = 2;

    /// <summary>From so many elements under a window on, another pass over the results costs nothing that can be seen, and the tile need not be compiled once more for the epilogue.</summary>
    private const int MostSums = 512;

    /// <inheritdoc/>
    public static int Block
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TTile.Vectors * Lanes;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TVector, TEpilogue>(
        float* x, nint xStride, in Window window, float* w, float* b, float* y, nint yStride, int left, int columns, nint channel, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (TVector.Width == Lanes)
        {
            int whole = TRest.Pixels > 0 ? columns - columns % TTile.Pixels : columns;
            Run<TVector, TTile, TEpilogue>(x, xStride, window, w, b, y, yStride, left, 0, whole, channel, epilogue);
            if (TRest.Pixels > 0) Run<TVector, TRest, TEpilogue>(x, xStride, window, w, b, y, yStride, left, whole, columns, channel, epilogue);
            return;
        }

        for (int n = 0; n < Block && n < left; n += NarrowVectors * TVector.Width)
            Narrow<TVector, TEpilogue>(x, xStride, window, w + n, b + n, y + n, yStride, left - n, columns, channel + n, epilogue);
    }

    /// <summary>As few tiles as a row needs, as wide as each other.</summary>
    private static void Narrow<TVector, TEpilogue>(
        float* x, nint xStride, in Window window, float* w, float* b, float* y, nint yStride, int left, int columns, nint channel, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        int tiles = (columns + NarrowPixels - 1) / NarrowPixels, narrower = tiles * NarrowPixels - columns, wider = tiles - narrower % tiles, pixels = NarrowPixels - narrower / tiles;
        Narrow<TVector, TEpilogue>(pixels, x, xStride, window, w, b, y, yStride, left, 0, wider * pixels, channel, epilogue);
        if (wider < tiles) Narrow<TVector, TEpilogue>(pixels - 1, x, xStride, window, w, b, y, yStride, left, wider * pixels, columns, channel, epilogue);
    }

    private static void Narrow<TVector, TEpilogue>(
        int pixels, float* x, nint xStride, in Window window, float* w, float* b, float* y, nint yStride, int left, nint pixel, nint end, nint channel, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        switch (pixels)
        {
            case 1:
                Run<TVector, Tile1x2, TEpilogue>(x, xStride, window, w, b, y, yStride, left, pixel, end, channel, epilogue);
                break;
            case 2:
                Run<TVector, Tile2x2, TEpilogue>(x, xStride, window, w, b, y, yStride, left, pixel, end, channel, epilogue);
                break;
            case 3:
                Run<TVector, Tile3x2, TEpilogue>(x, xStride, window, w, b, y, yStride, left, pixel, end, channel, epilogue);
                break;
            case 4:
                Run<TVector, Tile4x2, TEpilogue>(x, xStride, window, w, b, y, yStride, left, pixel, end, channel, epilogue);
                break;
            case 5:
                Run<TVector, Tile5x2, TEpilogue>(x, xStride, window, w, b, y, yStride, left, pixel, end, channel, epilogue);
                break;
            default:
                Run<TVector, Tile6x2, TEpilogue>(x, xStride, window, w, b, y, yStride, left, pixel, end, channel, epilogue);
                break;
        }
    }

    /// <summary>The pixels of a row from one to before another, in tiles of one shape.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Run<TVector, TShape, TEpilogue>(
        float* x, nint xStride, in Window window, float* w, float* b, float* y, nint yStride, int left, nint pixel, nint end, nint channel, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TShape : struct, ITile
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (TEpilogue.Cost == 0 || (TEpilogue.Cost <= Elementwise.MostInlined && window.Count < MostSums))
        {
            TShape.Run<TVector, TEpilogue>(x + pixel * xStride, xStride, window, w, Block, b, y + pixel * yStride, yStride, left, pixel, end, channel, epilogue);
            return;
        }

        // A tile, and then what is done to its results, which are in the cache.
        for (; pixel < end; pixel += TShape.Pixels)
        {
            float* target = y + pixel * yStride;
            TShape.Run<TVector, Identity>(x + pixel * xStride, xStride, window, w, Block, b, target, yStride, left, pixel, pixel + TShape.Pixels, channel, default);
            Elementwise.InPlace<TVector, TEpilogue>(target, yStride, TShape.Pixels, Math.Min(left, TShape.Vectors * TVector.Width), epilogue, pixel, channel);
        }
    }
}
