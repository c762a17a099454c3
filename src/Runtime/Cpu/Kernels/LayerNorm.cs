using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Normalization by the mean and variance of the elements themselves, channels in the lanes. For emitted code.</summary>
/// <remarks>
/// The corrected two-pass algorithm (Chan, Golub and LeVeque, "Algorithms for Computing the Sample Variance", 1983): the mean as it comes out rounded, then the differences from
/// it, whose own mean says what it lacks. So numbers far from 0 cost no accuracy. Sums are taken row by row, so that they stay exact. Where a sum or a square overflows, or the
/// squares are so small that they vanish, all is computed again in double, which holds them all.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class LayerNorm
{
    // Squares below the least normal float lose digits: beside this variance that does not show.
    private const float LeastVariance = 1e-30f;

    /// <summary>All elements of a map together: their mean becomes 0 and, but for eps, their variance 1.</summary>
    /// <param name="x">The map.</param>
    /// <param name="planes">Its planes.</param>
    /// <param name="rows">Rows of a plane.</param>
    /// <param name="columns">Pixels of a row.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="eps">Added to the variance.</param>
    /// <param name="y">The result.</param>
    /// <param name="epilogue">What is done to each element.</param>
    public static void All<TSimd, TVector, TEpilogue>(Map x, int planes, int rows, int columns, int channels, double eps, Map y, TEpilogue epilogue)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        (float mean, float scale, float shift) = Statistics<TSimd, TVector>(x, planes, rows, columns, channels, eps);
        TVector means = TSimd.Broadcast(mean), scales = TSimd.Broadcast(scale), shifts = TSimd.Broadcast(shift);
        for (int plane = 0; plane < planes; plane++)
        {
            for (int row = 0; row < rows; row++)
            {
                TEpilogue ofRow = epilogue.From(plane, row);
                for (int channel = 0; channel < channels; channel += TSimd.Width)
                    Row<TSimd, TVector, TEpilogue>(x.Row(plane, row), x.PixelStride, y.Row(plane, row), y.PixelStride, columns, channel, channels, means, scales, shifts, ofRow);
            }
        }
    }

    /// <summary>Each channel on its own, over all columns, all rows and columns, or all planes, rows and columns.</summary>
    /// <param name="x">The map.</param>
    /// <param name="planes">Its planes.</param>
    /// <param name="rows">Rows of a plane.</param>
    /// <param name="columns">Pixels of a row.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="togetherPlanes">Planes that are normalized together: all of them, or 1.</param>
    /// <param name="togetherRows">Rows that are normalized together: all of them, or 1.</param>
    /// <param name="eps">Added to the variance.</param>
    /// <param name="y">The result.</param>
    /// <param name="epilogue">What is done to each element.</param>
    public static void Channels<TSimd, TVector, TEpilogue>(
        Map x, int planes, int rows, int columns, int channels, int togetherPlanes, int togetherRows, double eps, Map y, TEpilogue epilogue)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        for (int channel = 0; channel < channels; channel += TSimd.Width)
        {
            for (int outerPlane = 0; outerPlane < planes; outerPlane += togetherPlanes)
            {
                for (int outerRow = 0; outerRow < rows; outerRow += togetherRows)
                {
                    (TVector mean, TVector scale, TVector shift) =
                        ChannelStatistics<TSimd, TVector>(x.From(outerPlane, outerRow).Moved(channel), togetherPlanes, togetherRows, columns, eps);
                    for (int plane = outerPlane; plane < outerPlane + togetherPlanes; plane++)
                    {
                        for (int row = outerRow; row < outerRow + togetherRows; row++)
                        {
                            Row<TSimd, TVector, TEpilogue>(
                                x.Row(plane, row), x.PixelStride, y.Row(plane, row), y.PixelStride, columns, channel, channels, mean, scale, shift, epilogue.From(plane, row));
                        }
                    }
                }
            }
        }
    }

    /// <summary>Mean, scale and shift of all elements of a map: (x - mean) * scale + shift has mean 0 and, but for eps, variance 1.</summary>
    /// <param name="x">Pixel 0.</param>
    /// <param name="planes">Planes.</param>
    /// <param name="rows">Rows of a plane.</param>
    /// <param name="columns">Pixels of a row.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="eps">Added to the variance.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (float Mean, float Scale, float Shift) Statistics<TSimd, TVector>(Map x, int planes, int rows, int columns, int channels, double eps)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        double count = (double)planes * rows * columns * channels, sum = 0, rest = 0, squares = 0;
        // A row without gaps is a pixel of many channels.
        (int inRow, int inPixel) = x.PixelStride == channels ? (1, channels * columns) : (columns, channels);
        for (int plane = 0; plane < planes; plane++)
        {
            for (int row = 0; row < rows; row++) sum += RowSum<TSimd, TVector>(x.Row(plane, row), inRow, inPixel, x.PixelStride);
        }

        float mean = (float)(sum / count);
        for (int plane = 0; plane < planes; plane++)
        {
            for (int row = 0; row < rows; row++)
            {
                (float ofRow, float squaresOfRow) = RowDifferences<TSimd, TVector>(x.Row(plane, row), inRow, inPixel, x.PixelStride, mean);
                rest += ofRow;
                squares += squaresOfRow;
            }
        }

        double lack = rest / count, variance = squares / count - lack * lack + eps;
        if (!(variance > LeastVariance && variance < double.PositiveInfinity))
            return StatisticsInDouble(x, planes, rows, columns, channels, eps);

        double scale = 1 / Math.Sqrt(variance);
        return (mean, (float)scale, (float)(-lack * scale));
    }

    /// <summary>The same for each channel, over some pixels.</summary>
    /// <param name="x">The first channel of the lanes, of pixel 0.</param>
    /// <param name="planes">Planes.</param>
    /// <param name="rows">Rows of a plane.</param>
    /// <param name="columns">Pixels of a row.</param>
    /// <param name="eps">Added to the variance.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (TVector Mean, TVector Scale, TVector Shift) ChannelStatistics<TSimd, TVector>(Map x, int planes, int rows, int columns, double eps)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector count = TSimd.Broadcast((float)((double)planes * rows * columns)), sum = TSimd.Zero, rest = TSimd.Zero, squares = TSimd.Zero;
        for (int plane = 0; plane < planes; plane++)
        {
            for (int row = 0; row < rows; row++)
            {
                float* pixel = x.Row(plane, row);
                TVector ofRow = TSimd.Zero;
                for (int column = 0; column < columns; column++, pixel += x.PixelStride) ofRow = TSimd.Add(ofRow, TSimd.Load(pixel));
                sum = TSimd.Add(sum, ofRow);
            }
        }

        TVector mean = TSimd.Divide(sum, count);
        for (int plane = 0; plane < planes; plane++)
        {
            for (int row = 0; row < rows; row++)
            {
                float* pixel = x.Row(plane, row);
                TVector ofRow = TSimd.Zero, squaresOfRow = TSimd.Zero;
                for (int column = 0; column < columns; column++, pixel += x.PixelStride)
                {
                    TVector difference = TSimd.Subtract(TSimd.Load(pixel), mean);
                    ofRow = TSimd.Add(ofRow, difference);
                    squaresOfRow = TSimd.MultiplyAdd(difference, difference, squaresOfRow);
                }
                rest = TSimd.Add(rest, ofRow);
                squares = TSimd.Add(squares, squaresOfRow);
            }
        }

        TVector lack = TSimd.Divide(rest, count);
        TVector variance = TSimd.Add(TSimd.Subtract(TSimd.Divide(squares, count), TSimd.Multiply(lack, lack)), TSimd.Broadcast((float)eps));
        if (!AllLie<TSimd, TVector>(variance, LeastVariance, float.PositiveInfinity))
            return ChannelStatisticsInDouble<TSimd, TVector>(x, planes, rows, columns, eps);

        TVector scale = TSimd.Divide(TSimd.Broadcast(1), TSimd.Sqrt(variance));
        return (mean, scale, TSimd.Multiply(TSimd.Negate(lack), scale));
    }

    /// <summary>(x - mean) * scale + shift for some channels of a row of pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row<TSimd, TVector, TEpilogue>(
        float* x, nint xStride, float* y, nint yStride, int columns, int channel, int channels, TVector mean, TVector scale, TVector shift, TEpilogue epilogue)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        for (int column = 0; column < columns; column++)
        {
            TVector v = TSimd.MultiplyAdd(TSimd.Subtract(TSimd.Load(x + column * xStride + channel), mean), scale, shift);
            Lanes.Store<TSimd, TVector>(y + column * yStride + channel, epilogue.Apply<TSimd, TVector>(v, column, channel), channels - channel);
        }
    }

    /// <summary>What <see cref="Statistics"/> says, in double: no sum or square of floats overflows or vanishes there.</summary>
    private static (float Mean, float Scale, float Shift) StatisticsInDouble(Map x, int planes, int rows, int columns, int channels, double eps)
    {
        double count = (double)planes * rows * columns * channels, sum = 0, squares = 0, lowest = double.PositiveInfinity, highest = double.NegativeInfinity, mean = 0;
        for (int pass = 0; pass < 2; pass++)
        {
            for (int plane = 0; plane < planes; plane++)
            {
                for (int row = 0; row < rows; row++)
                {
                    float* pixel = x.Row(plane, row);
                    for (int column = 0; column < columns; column++, pixel += x.PixelStride)
                    {
                        for (int channel = 0; channel < channels; channel++)
                        {
                            double v = pixel[channel];
                            (sum, squares) = (sum + v, squares + (v - mean) * (v - mean));
                            (lowest, highest) = (Math.Min(lowest, v), Math.Max(highest, v));
                        }
                    }
                }
            }

            if (pass == 0) (mean, squares) = (sum / count, 0);
        }

        // A float takes no difference that is larger than it can be: all of the mean is in the shift then.
        double scale = 1 / Math.Sqrt(squares / count + eps);
        float taken = highest - mean > float.MaxValue || mean - lowest > float.MaxValue ? 0 : (float)mean;
        return (taken, (float)scale, (float)((taken - mean) * scale));
    }

    /// <summary>What <see cref="ChannelStatistics"/> says, in double, lane by lane.</summary>
    private static (TVector Mean, TVector Scale, TVector Shift) ChannelStatisticsInDouble<TSimd, TVector>(Map x, int planes, int rows, int columns, double eps)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        float* means = stackalloc float[TSimd.Width], scales = stackalloc float[TSimd.Width], shifts = stackalloc float[TSimd.Width];
        for (int lane = 0; lane < TSimd.Width; lane++)
            (means[lane], scales[lane], shifts[lane]) = StatisticsInDouble(x.Moved(lane), planes, rows, columns, 1, eps);
        return (TSimd.Load(means), TSimd.Load(scales), TSimd.Load(shifts));
    }

    /// <summary>Whether each lane is above one number and below another; NaN is not.</summary>
    private static bool AllLie<TSimd, TVector>(TVector a, float above, float below)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector one = TSimd.Broadcast(1), outside = TSimd.Select(TSimd.LessThan(a, TSimd.Broadcast(below)), TSimd.Zero, one);
        return TSimd.Sum(TSimd.Select(TSimd.LessThan(TSimd.Broadcast(above), a), outside, one)) == 0;
    }

    private static double RowSum<TSimd, TVector>(float* x, int columns, int channels, nint pixelStride)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector sum = TSimd.Zero;
        int whole = channels - channels % TSimd.Width, rest = channels - whole;
        for (int column = 0; column < columns; column++, x += pixelStride)
        {
            for (int channel = 0; channel < whole; channel += TSimd.Width) sum = TSimd.Add(sum, TSimd.Load(x + channel));
            sum = TSimd.Add(sum, TSimd.LoadPartial(x + whole, rest));
        }
        return TSimd.Sum(sum);
    }

    private static (float Sum, float Squares) RowDifferences<TSimd, TVector>(float* x, int columns, int channels, nint pixelStride, float mean)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector sum = TSimd.Zero, squares = TSimd.Zero, means = TSimd.Broadcast(mean);
        int whole = channels - channels % TSimd.Width, rest = channels - whole;
        TVector tail = TSimd.FirstLanes(rest);
        for (int column = 0; column < columns; column++, x += pixelStride)
        {
            for (int channel = 0; channel < whole; channel += TSimd.Width)
            {
                TVector difference = TSimd.Subtract(TSimd.Load(x + channel), means);
                sum = TSimd.Add(sum, difference);
                squares = TSimd.MultiplyAdd(difference, difference, squares);
            }
            TVector last = TSimd.Select(tail, TSimd.Subtract(TSimd.LoadPartial(x + whole, rest), means), TSimd.Zero);
            sum = TSimd.Add(sum, last);
            squares = TSimd.MultiplyAdd(last, last, squares);
        }
        return (TSimd.Sum(sum), TSimd.Sum(squares));
    }
}
