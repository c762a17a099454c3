using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Normalization by the mean and variance of the elements themselves, of layer, group and instance norms, or by their mean square, channels in the lanes. For emitted code.</summary>
/// <remarks>
/// The corrected two-pass algorithm (Chan, Golub and LeVeque, "Algorithms for Computing the Sample Variance", 1983): the mean as it comes out rounded, then the differences from
/// it, whose own mean says what it lacks. So numbers far from 0 cost no accuracy. Sums are taken row by row, so that they stay exact. Where a sum or a square overflows, or the
/// squares are so small that they vanish, all is computed again in double, which holds them all. Without centering the mean counts as 0, and lacks nothing.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Standardization
{
    // Squares below the least normal float lose digits: beside this variance that does not show.
    private const float LeastVariance = 1e-30f;

    /// <summary>What is normalized together: all channels or consecutive ones, each on its own included, over all columns, all rows and columns, or all planes, rows and columns.</summary>
    /// <remarks>The mean of what is together becomes 0 and, but for eps, its variance 1; or, where it is not centered, its mean square 1.</remarks>
    /// <param name="x">The map.</param>
    /// <param name="planes">Its planes.</param>
    /// <param name="rows">Rows of a plane.</param>
    /// <param name="columns">Pixels of a row.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="togetherPlanes">Planes that are normalized together: all of them, or 1.</param>
    /// <param name="togetherRows">Rows that are normalized together: all of them, or 1.</param>
    /// <param name="togetherChannels">Channels that are normalized together, which divide those of a pixel.</param>
    /// <param name="eps">Added to the variance.</param>
    /// <param name="isCentered">Whether the mean is subtracted.</param>
    /// <param name="y">The result.</param>
    /// <param name="epilogue">What is done to each element.</param>
    public static void Run<TVector, TEpilogue>(
        Map x, int planes, int rows, int columns, int channels, int togetherPlanes, int togetherRows, int togetherChannels, double eps, bool isCentered, Map y, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        // Groups that are narrower than a vector share one: as many as it has room for.
        bool areInLanes = togetherChannels < channels && togetherChannels <= TVector.Width;
        int step = areInLanes ? TVector.Width - TVector.Width % togetherChannels : togetherChannels;
        for (int first = 0; first < channels; first += step)
        {
            int end = Math.Min(first + step, channels);
            for (int outerPlane = 0; outerPlane < planes; outerPlane += togetherPlanes)
            {
                for (int outerRow = 0; outerRow < rows; outerRow += togetherRows)
                {
                    Map together = x.From(outerPlane, outerRow).Moved(first);
                    (TVector mean, TVector scale, TVector shift) = areInLanes
                        ? LaneStatistics<TVector>(together, togetherPlanes, togetherRows, columns, togetherChannels, eps, isCentered)
                        : Broadcast<TVector>(Statistics<TVector>(together, togetherPlanes, togetherRows, columns, togetherChannels, eps, isCentered));
                    for (int plane = outerPlane; plane < outerPlane + togetherPlanes; plane++)
                    {
                        for (int row = outerRow; row < outerRow + togetherRows; row++)
                        {
                            TEpilogue ofRow = epilogue.From(plane, row);
                            for (int channel = first; channel < end; channel += TVector.Width)
                                Row<TVector, TEpilogue>(x.Row(plane, row), x.PixelStride, y.Row(plane, row), y.PixelStride, columns, channel, end, mean, scale, shift, ofRow);
                        }
                    }
                }
            }
        }
    }

    /// <summary>The channels of each pixel on their own: their mean becomes 0 and, but for eps, their variance 1; or, where it is not centered, their mean square 1.</summary>
    /// <inheritdoc cref="Run"/>
    public static void Pixels<TVector, TEpilogue>(Map x, int planes, int rows, int columns, int channels, double eps, bool isCentered, Map y, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        for (int plane = 0; plane < planes; plane++)
        {
            for (int row = 0; row < rows; row++) RowOfPixels<TVector, TEpilogue>(x.From(plane, row), y.Row(plane, row), y.PixelStride, columns, channels, eps, isCentered, epilogue.From(plane, row));
        }
    }

    /// <summary>A row of pixels, each on its own: it is still in the cache when it is written.</summary>
    private static void RowOfPixels<TVector, TEpilogue>(Map x, float* y, nint yStride, int columns, int channels, double eps, bool isCentered, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        double count = channels;
        float* pixel = x.Row(0, 0);
        int whole = channels - channels % TVector.Width;
        for (int column = 0; column < columns; column++, pixel += x.PixelStride, y += yStride)
        {
            float mean = isCentered ? (float)(RowSum<TVector>(pixel, 1, channels, 0) / count) : 0;
            (float rest, float squares) = RowDifferences<TVector>(pixel, 1, channels, 0, mean);
            double lack = isCentered ? rest / count : 0, variance = squares / count - lack * lack + eps, ofScale = 1 / Math.Sqrt(variance);
            (float Mean, float Scale, float Shift) all = variance > LeastVariance && variance < double.PositiveInfinity
                ? (mean, (float)ofScale, (float)(-lack * ofScale))
                : StatisticsInDouble(new(pixel, 0, 0, 0), 1, 1, 1, channels, eps, isCentered);
            (TVector means, TVector scale, TVector shift) = Broadcast<TVector>(all);
            int channel = 0;
            for (; channel < whole; channel += TVector.Width)
            {
                TVector v = TVector.MultiplyAdd(TVector.Subtract(TVector.Load(pixel + channel), means), scale, shift);
                TVector.Store(y + channel, epilogue.Apply<TVector>(v, column, channel));
            }

            if (channel < channels)
            {
                TVector v = TVector.MultiplyAdd(TVector.Subtract(TVector.Load(pixel + channel), means), scale, shift);
                Lanes.Store<TVector>(y + channel, epilogue.Apply<TVector>(v, column, channel), channels - channel);
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
    /// <param name="isCentered">Whether the mean is subtracted.</param>
    private static (float Mean, float Scale, float Shift) Statistics<TVector>(Map x, int planes, int rows, int columns, int channels, double eps, bool isCentered)
        where TVector : struct, ISimd<TVector>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        double count = (double)planes * rows * columns * channels, sum = 0, rest = 0, squares = 0;
        // A row without gaps is a pixel of many channels.
        (int inRow, int inPixel) = x.PixelStride == channels ? (1, channels * columns) : (columns, channels);
        for (int plane = 0; isCentered && plane < planes; plane++)
        {
            for (int row = 0; row < rows; row++) sum += RowSum<TVector>(x.Row(plane, row), inRow, inPixel, x.PixelStride);
        }

        float mean = (float)(sum / count);
        for (int plane = 0; plane < planes; plane++)
        {
            for (int row = 0; row < rows; row++)
            {
                (float ofRow, float squaresOfRow) = RowDifferences<TVector>(x.Row(plane, row), inRow, inPixel, x.PixelStride, mean);
                rest += ofRow;
                squares += squaresOfRow;
            }
        }

        double lack = isCentered ? rest / count : 0, variance = squares / count - lack * lack + eps;
        if (!(variance > LeastVariance && variance < double.PositiveInfinity))
            return StatisticsInDouble(x, planes, rows, columns, channels, eps, isCentered);

        double scale = 1 / Math.Sqrt(variance);
        return (mean, (float)scale, (float)(-lack * scale));
    }

    /// <summary>The same for each group of channels of which one vector holds several.</summary>
    /// <param name="x">The first channel of the lanes, of pixel 0.</param>
    /// <param name="planes">Planes.</param>
    /// <param name="rows">Rows of a plane.</param>
    /// <param name="columns">Pixels of a row.</param>
    /// <param name="channels">Channels of a group, in lanes side by side.</param>
    /// <param name="eps">Added to the variance.</param>
    /// <param name="isCentered">Whether the mean is subtracted.</param>
    private static (TVector Mean, TVector Scale, TVector Shift) LaneStatistics<TVector>(Map x, int planes, int rows, int columns, int channels, double eps, bool isCentered)
        where TVector : struct, ISimd<TVector>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        TVector count = TVector.Broadcast((float)((double)planes * rows * columns * channels)), sum = TVector.Zero, rest = TVector.Zero, squares = TVector.Zero;
        for (int plane = 0; isCentered && plane < planes; plane++)
        {
            for (int row = 0; row < rows; row++)
            {
                float* pixel = x.Row(plane, row);
                TVector ofRow = TVector.Zero;
                for (int column = 0; column < columns; column++, pixel += x.PixelStride) ofRow = TVector.Add(ofRow, TVector.Load(pixel));
                sum = TVector.Add(sum, ofRow);
            }
        }

        if (channels > 1) sum = SumOfGroups<TVector>(sum, channels);
        TVector mean = TVector.Divide(sum, count);
        for (int plane = 0; plane < planes; plane++)
        {
            for (int row = 0; row < rows; row++)
            {
                float* pixel = x.Row(plane, row);
                TVector ofRow = TVector.Zero, squaresOfRow = TVector.Zero;
                for (int column = 0; column < columns; column++, pixel += x.PixelStride)
                {
                    TVector difference = TVector.Subtract(TVector.Load(pixel), mean);
                    ofRow = TVector.Add(ofRow, difference);
                    squaresOfRow = TVector.MultiplyAdd(difference, difference, squaresOfRow);
                }
                rest = TVector.Add(rest, ofRow);
                squares = TVector.Add(squares, squaresOfRow);
            }
        }

        if (channels > 1) (rest, squares) = (SumOfGroups<TVector>(rest, channels), SumOfGroups<TVector>(squares, channels));
        TVector lack = isCentered ? TVector.Divide(rest, count) : TVector.Zero;
        TVector variance = TVector.Add(TVector.Subtract(TVector.Divide(squares, count), TVector.Multiply(lack, lack)), TVector.Broadcast((float)eps));
        if (!AllLie<TVector>(variance, LeastVariance, float.PositiveInfinity))
            return LaneStatisticsInDouble<TVector>(x, planes, rows, columns, channels, eps, isCentered);

        TVector scale = TVector.Divide(TVector.Broadcast(1), TVector.Sqrt(variance));
        return (mean, scale, TVector.Multiply(TVector.Negate(lack), scale));
    }

    /// <summary>(x - mean) * scale + shift for some channels of a row of pixels.</summary>
    private static void Row<TVector, TEpilogue>(
        float* x, nint xStride, float* y, nint yStride, int columns, int channel, int channels, TVector mean, TVector scale, TVector shift, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        for (int column = 0; column < columns; column++)
        {
            TVector v = TVector.MultiplyAdd(TVector.Subtract(TVector.Load(x + column * xStride + channel), mean), scale, shift);
            Lanes.Store<TVector>(y + column * yStride + channel, epilogue.Apply<TVector>(v, column, channel), channels - channel);
        }
    }

    /// <summary>What <see cref="Statistics"/> says, in double: no sum or square of floats overflows or vanishes there.</summary>
    private static (float Mean, float Scale, float Shift) StatisticsInDouble(Map x, int planes, int rows, int columns, int channels, double eps, bool isCentered)
    {
        double count = (double)planes * rows * columns * channels, sum = 0, squares = 0, lowest = double.PositiveInfinity, highest = double.NegativeInfinity, mean = 0;
        for (int pass = isCentered ? 0 : 1; pass < 2; pass++)
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

    /// <summary>What <see cref="LaneStatistics"/> says, in double, group by group.</summary>
    private static (TVector Mean, TVector Scale, TVector Shift) LaneStatisticsInDouble<TVector>(Map x, int planes, int rows, int columns, int channels, double eps, bool isCentered)
        where TVector : struct, ISimd<TVector>
    {
        float* means = stackalloc float[TVector.Width], scales = stackalloc float[TVector.Width], shifts = stackalloc float[TVector.Width];
        for (int lane = 0; lane < TVector.Width; lane++)
        {
            // What no group has room in is of no concern.
            (means[lane], scales[lane], shifts[lane]) = lane % channels > 0 ? (means[lane - 1], scales[lane - 1], shifts[lane - 1])
                : lane + channels <= TVector.Width ? StatisticsInDouble(x.Moved(lane), planes, rows, columns, channels, eps, isCentered)
                : default;
        }
        return (TVector.Load(means), TVector.Load(scales), TVector.Load(shifts));
    }

    /// <summary>The sum of each group of lanes, in all its lanes; the lanes in which no group has room are as those of the last.</summary>
    private static TVector SumOfGroups<TVector>(TVector a, int channels)
        where TVector : struct, ISimd<TVector>
    {
        float* lanes = stackalloc float[TVector.Width];
        TVector.Store(lanes, a);
        float ofGroup = 0;
        for (int first = 0; first < TVector.Width; first += channels)
        {
            int end = Math.Min(first + channels, TVector.Width);
            if (first + channels == end)
            {
                double sum = 0;
                for (int lane = first; lane < end; lane++) sum += lanes[lane];
                ofGroup = (float)sum;
            }

            for (int lane = first; lane < end; lane++) lanes[lane] = ofGroup;
        }
        return TVector.Load(lanes);
    }

    private static (TVector Mean, TVector Scale, TVector Shift) Broadcast<TVector>((float Mean, float Scale, float Shift) all)
        where TVector : struct, ISimd<TVector> =>
        (TVector.Broadcast(all.Mean), TVector.Broadcast(all.Scale), TVector.Broadcast(all.Shift));

    /// <summary>Whether each lane is above one number and below another; NaN is not.</summary>
    private static bool AllLie<TVector>(TVector a, float above, float below)
        where TVector : struct, ISimd<TVector>
    {
        TVector one = TVector.Broadcast(1), outside = TVector.Select(TVector.LessThan(a, TVector.Broadcast(below)), TVector.Zero, one);
        return TVector.Sum(TVector.Select(TVector.LessThan(TVector.Broadcast(above), a), outside, one)) == 0;
    }

    private static double RowSum<TVector>(float* x, int columns, int channels, nint pixelStride)
        where TVector : struct, ISimd<TVector>
    {
        TVector sum = TVector.Zero;
        int whole = channels - channels % TVector.Width, rest = channels - whole;
        for (int column = 0; column < columns; column++, x += pixelStride)
        {
            for (int channel = 0; channel < whole; channel += TVector.Width) sum = TVector.Add(sum, TVector.Load(x + channel));
            sum = TVector.Add(sum, TVector.LoadPartial(x + whole, rest));
        }
        return TVector.Sum(sum);
    }

    private static (float Sum, float Squares) RowDifferences<TVector>(float* x, int columns, int channels, nint pixelStride, float mean)
        where TVector : struct, ISimd<TVector>
    {
        TVector sum = TVector.Zero, squares = TVector.Zero, means = TVector.Broadcast(mean);
        int whole = channels - channels % TVector.Width, rest = channels - whole;
        TVector tail = TVector.FirstLanes(rest);
        for (int column = 0; column < columns; column++, x += pixelStride)
        {
            for (int channel = 0; channel < whole; channel += TVector.Width)
            {
                TVector difference = TVector.Subtract(TVector.Load(x + channel), means);
                sum = TVector.Add(sum, difference);
                squares = TVector.MultiplyAdd(difference, difference, squares);
            }
            TVector last = TVector.Select(tail, TVector.Subtract(TVector.LoadPartial(x + whole, rest), means), TVector.Zero);
            sum = TVector.Add(sum, last);
            squares = TVector.MultiplyAdd(last, last, squares);
        }
        return (TVector.Sum(sum), TVector.Sum(squares));
    }
}
