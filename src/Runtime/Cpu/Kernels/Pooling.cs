using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Pooling of a row of results, channels in the lanes. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Pooling
{
    /// <summary>The largest element under each window; NaN where there is one.</summary>
    /// <param name="x">The first pixel of the map.</param>
    /// <param name="y">Pixel 0 of the row of the result.</param>
    /// <param name="row">The row of the result.</param>
    /// <param name="epilogue">What is done to each result.</param>
    /// <param name="plane">The plane of the result.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Max<TSimd, TVector, TPooling, TEpilogue>(float* x, float* y, int row, TEpilogue epilogue, int plane = 0)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TPooling : struct, IPooling
        where TEpilogue : struct, IEpilogue
    {
        for (int column = 0; column < TPooling.Columns; column++)
        {
            for (int channel = 0; channel < TPooling.Channels; channel += TSimd.Width)
            {
                TVector max = TSimd.Broadcast(float.NegativeInfinity);
                for (nint h = TPooling.Front(plane); h < TPooling.Back(plane); h += TPooling.PlaneStep)
                {
                    for (nint i = TPooling.Top(row); i < TPooling.Bottom(row); i += TPooling.RowStep)
                    {
                        for (nint j = TPooling.Left(column); j < TPooling.Right(column); j += TPooling.ColumnStep)
                        {
                            max = TSimd.MaxOrNaN(max, TSimd.Load(x + (h * TPooling.PlaneStride) + (i * TPooling.RowStride) + (j * TPooling.PixelStride) + channel));
                        }
                    }
                }

                max = epilogue.Apply<TSimd, TVector>(max, column, channel);
                Lanes.Store<TSimd, TVector>(y + (column * TPooling.OutputStride) + channel, max, TPooling.Channels - channel);
            }
        }
    }

    /// <summary>The average of the elements under each window.</summary>
    /// <inheritdoc cref="Max"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Average<TSimd, TVector, TPooling, TEpilogue>(float* x, float* y, int row, TEpilogue epilogue, int plane = 0)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TPooling : struct, IPooling
        where TEpilogue : struct, IEpilogue
    {
        for (int column = 0; column < TPooling.Columns; column++)
        {
            TVector divisor = TSimd.Broadcast(TPooling.PlaneDivisor(plane) * TPooling.Divisor(row, column));
            for (int channel = 0; channel < TPooling.Channels; channel += TSimd.Width)
            {
                // Rows are summed on their own: they need not wait for each other, and the mean of a large map rounds less.
                TVector sum = TSimd.Zero;
                for (nint h = TPooling.Front(plane); h < TPooling.Back(plane); h += TPooling.PlaneStep)
                {
                    for (nint i = TPooling.Top(row); i < TPooling.Bottom(row); i += TPooling.RowStep)
                    {
                        TVector line = TSimd.Zero;
                        for (nint j = TPooling.Left(column); j < TPooling.Right(column); j += TPooling.ColumnStep)
                        {
                            line = TSimd.Add(line, TSimd.Load(x + (h * TPooling.PlaneStride) + (i * TPooling.RowStride) + (j * TPooling.PixelStride) + channel));
                        }

                        sum = TSimd.Add(sum, line);
                    }
                }

                TVector average = epilogue.Apply<TSimd, TVector>(TSimd.Divide(sum, divisor), column, channel);
                Lanes.Store<TSimd, TVector>(y + (column * TPooling.OutputStride) + channel, average, TPooling.Channels - channel);
            }
        }
    }
}
