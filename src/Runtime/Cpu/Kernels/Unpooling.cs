using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Where max pooling found its maxima, and the way back, on a row of results, channels in the lanes. For emitted code.</summary>
/// <remarks>A position is its number in the map that was pooled, plane by plane and row by row: a whole number below 2^24, exact in a float.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Unpooling
{
    /// <summary>The position of the largest element under each window: the first of equal ones, the last NaN where there is one.</summary>
    /// <param name="x">The first pixel of the map.</param>
    /// <param name="y">Pixel 0 of the row of the result.</param>
    /// <param name="row">The row of the result.</param>
    /// <param name="height">Rows of a plane of the map.</param>
    /// <param name="width">Pixels in a row of the map.</param>
    /// <param name="plane">The plane of the result.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Indices<TSimd, TVector, TPooling>(float* x, float* y, int row, int height, int width, int plane = 0)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TPooling : struct, IPooling
    {
        for (int column = 0; column < TPooling.Columns; column++)
        {
            int first = Position(TPooling.Front(plane), TPooling.Top(row), TPooling.Left(column));
            for (int channel = 0; channel < TPooling.Channels; channel += TSimd.Width)
            {
                TVector max = TSimd.Broadcast(float.NegativeInfinity), index = TSimd.Broadcast(first);
                for (nint h = TPooling.Front(plane); h < TPooling.Back(plane); h += TPooling.PlaneStep)
                {
                    for (nint i = TPooling.Top(row); i < TPooling.Bottom(row); i += TPooling.RowStep)
                    {
                        for (nint j = TPooling.Left(column); j < TPooling.Right(column); j += TPooling.ColumnStep)
                        {
                            TVector v = TSimd.Load(x + (h * TPooling.PlaneStride) + (i * TPooling.RowStride) + (j * TPooling.PixelStride) + channel);
                            TVector here = TSimd.Broadcast(Position(h, i, j)), isNumber = TSimd.Equal(v, v);
                            index = TSimd.Select(isNumber, TSimd.Select(TSimd.LessThan(max, v), here, index), here);
                            max = TSimd.MaxOrNaN(max, v);
                        }
                    }
                }

                Lanes.Store<TSimd, TVector>(y + (column * TPooling.OutputStride) + channel, index, TPooling.Channels - channel);
            }
        }

        int Position(nint h, nint i, nint j) => (int)((((h * height) + i) * width) + j);
    }

    /// <summary>Each pixel of the row as the last value whose index is its position; 0 where there is none.</summary>
    /// <param name="x">The first pixel of the values; the shape says which of them have windows over a pixel.</param>
    /// <param name="indices">The first pixel of the indices.</param>
    /// <param name="y">Pixel 0 of the row of the result.</param>
    /// <param name="row">The row of the result.</param>
    /// <param name="first">The position of pixel 0.</param>
    /// <param name="pixelStride">Elements from a pixel of the indices to the next.</param>
    /// <param name="rowStride">Elements from a row of the indices to the next.</param>
    /// <param name="epilogue">What is done to each result.</param>
    /// <param name="plane">The plane of the result.</param>
    /// <param name="planeStride">Elements from a plane of the indices to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Row<TSimd, TVector, TPooling, TEpilogue>(
        float* x, float* indices, float* y, int row, int first, int pixelStride, int rowStride, TEpilogue epilogue, int plane = 0, int planeStride = 0)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TPooling : struct, IPooling
        where TEpilogue : struct, IEpilogue
    {
        for (int column = 0; column < TPooling.Columns; column++)
        {
            TVector here = TSimd.Broadcast(first + column);
            for (int channel = 0; channel < TPooling.Channels; channel += TSimd.Width)
            {
                TVector value = TSimd.Zero;
                for (nint h = TPooling.Front(plane); h < TPooling.Back(plane); h++)
                {
                    for (nint i = TPooling.Top(row); i < TPooling.Bottom(row); i++)
                    {
                        for (nint j = TPooling.Left(column); j < TPooling.Right(column); j++)
                        {
                            TVector index = TSimd.Load(indices + ((nint)h * planeStride) + ((nint)i * rowStride) + (j * pixelStride) + channel);
                            TVector v = TSimd.Load(x + (h * TPooling.PlaneStride) + (i * TPooling.RowStride) + (j * TPooling.PixelStride) + channel);
                            value = TSimd.Select(TSimd.Equal(index, here), v, value);
                        }
                    }
                }

                value = epilogue.Apply<TSimd, TVector>(value, column, channel);
                Lanes.Store<TSimd, TVector>(y + (column * TPooling.OutputStride) + channel, value, TPooling.Channels - channel);
            }
        }
    }
}
