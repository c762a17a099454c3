using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Normalization by the mean and variance of the elements themselves, of layer norms and group norms, or by their mean square, channels in the lanes. For emitted code.</summary>
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
    public static void Run<TSimd, TVector, TEpilogue>(
        Map x, int planes, int rows, int columns, int channels, int togetherPlanes, int togetherRows, int togetherChannels, double eps, bool isCentered, Map y, TEpilogue epilogue)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        // Groups that are narrower than a vector share one: as many as it has room for.
        bool areInLanes = togetherChannels < channels && togetherChannels <= TSimd.Width;
        int step = areInLanes ? TSimd.Width - TSimd.Width % togetherChannels : togetherChannels;
        for (int first = 0; first < channels; first += step)
        {
            int end = Math.Min(first + step, channels);
            for (int outerPlane = 0; outerPlane < planes; outerPlane += togetherPlanes)
            {
                for (int outerRow = 0; outerRow < rows; outerRow += togetherRows)
                {
                    Map together = x.From(outerPlane, outerRow).Moved(first);
                    (TVector mean, TVector scale, TVector shift) = areInLanes
                        ? LaneStatistics<TSimd, TVector>(together, togetherPlanes, togetherRows, columns, togetherChannels, eps, isCentered)
                        : Broadcast<TSimd, TVector>(Statistics<TSimd, TVector>(together, togetherPlanes, togetherRows, columns, togetherChannels, eps, isCentered));
                    for (int plane = outerPlane; plane < outerPlane + togetherPlanes; plane++)
                    {
                        for (int row = outerRow; row < outerRow + togetherRows; row++)
                        {
                            TEpilogue ofRow = epilogue.From(plane, row);
                            for (int channel = first; channel < end; channel += TSimd.Width)
                                Row<TSimd, TVector, TEpilogue>(x.Row(plane, row), x.PixelStride, y.Row(plane, row), y.PixelStride, columns, channel, end, mean, scale, shift, ofRow);
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
    /// <param name="isCentered">Whether the mean is subtracted.</param>
    private static (float Mean, float Scale, float Shift) Statistics<TSimd, TVector>(Map x, int planes, int rows, int columns, int channels, double eps, bool isCentered)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        double count = (double)planes * rows * columns * channels, sum = 0, rest = 0, squares = 0;
        // A row without gaps is a pixel of many channels.
        (int inRow, int inPixel) = x.PixelStride == channels ? (1, channels * columns) : (columns, channels);
        for (int plane = 0; isCentered && plane < planes; plane++)
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
    private static (TVector Mean, TVector Scale, TVector Shift) LaneStatistics<TSimd, TVector>(Map x, int planes, int rows, int columns, int channels, double eps, bool isCentered)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        TVector count = TSimd.Broadcast((float)((double)planes * rows * columns * channels)), sum = TSimd.Zero, rest = TSimd.Zero, squares = TSimd.Zero;
        for (int plane = 0; isCentered && plane < planes; plane++)
        {
            for (int row = 0; row < rows; row++)
            {
                float* pixel = x.Row(plane, row);
                TVector ofRow = TSimd.Zero;
                for (int column = 0; column < columns; column++, pixel += x.PixelStride) ofRow = TSimd.Add(ofRow, TSimd.Load(pixel));
                sum = TSimd.Add(sum, ofRow);
            }
        }

        if (channels > 1) sum = SumOfGroups<TSimd, TVector>(sum, channels);
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

        if (channels > 1) (rest, squares) = (SumOfGroups<TSimd, TVector>(rest, channels), SumOfGroups<TSimd, TVector>(squares, channels));
        TVector lack = isCentered ? TSimd.Divide(rest, count) : TSimd.Zero;
        TVector variance = TSimd.Add(TSimd.Subtract(TSimd.Divide(squares, count), TSimd.Multiply(lack, lack)), TSimd.Broadcast((float)eps));
        if (!AllLie<TSimd, TVector>(variance, LeastVariance, float.PositiveInfinity))
            return LaneStatisticsInDouble<TSimd, TVector>(x, planes, rows, columns, channels, eps, isCentered);

        TVector scale = TSimd.Divide(TSimd.Broadcast(1), TSimd.Sqrt(variance));
        return (mean, scale, TSimd.Multiply(TSimd.Negate(lack), scale));
    }

    /// <summary>(x - mean) * scale + shift for some channels of a row of pixels.</summary>
    private static void Row<TSimd, TVector, TEpilogue>(
        float* x, nint xStride, float* y, nint yStride, int columns, int channel, int channels, TVector mean, TVector scale, TVector shift, TEpilogue epilogue)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        for (int column = 0; column < columns; column++)
        {
            TVector v = TSimd.MultiplyAdd(TSimd.Subtract(TSimd.Load(x + column * xStride + channel), mean), scale, shift);
            Lanes.Store<TSimd, TVector>(y + column * yStride + channel, epilogue.Apply<TSimd, TVector>(v, column, channel), channels - channel);
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
    private static (TVector Mean, TVector Scale, TVector Shift) LaneStatisticsInDouble<TSimd, TVector>(Map x, int planes, int rows, int columns, int channels, double eps, bool isCentered)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        float* means = stackalloc float[TSimd.Width], scales = stackalloc float[TSimd.Width], shifts = stackalloc float[TSimd.Width];
        for (int lane = 0; lane < TSimd.Width; lane++)
        {
            // What no group has room in is of no concern.
            (means[lane], scales[lane], shifts[lane]) = lane % channels > 0 ? (means[lane - 1], scales[lane - 1], shifts[lane - 1])
                : lane + channels <= TSimd.Width ? StatisticsInDouble(x.Moved(lane), planes, rows, columns, channels, eps, isCentered)
                : default;
        }
        return (TSimd.Load(means), TSimd.Load(scales), TSimd.Load(shifts));
    }

    /// <summary>The sum of each group of lanes, in all its lanes; the lanes in which no group has room are as those of the last.</summary>
    private static TVector SumOfGroups<TSimd, TVector>(TVector a, int channels)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        float* lanes = stackalloc float[TSimd.Width];
        TSimd.Store(lanes, a);
        float ofGroup = 0;
        for (int first = 0; first < TSimd.Width; first += channels)
        {
            int end = Math.Min(first + channels, TSimd.Width);
            if (first + channels == end)
            {
                double sum = 0;
                for (int lane = first; lane < end; lane++) sum += lanes[lane];
                ofGroup = (float)sum;
            }

            for (int lane = first; lane < end; lane++) lanes[lane] = ofGroup;
        }
        return TSimd.Load(lanes);
    }

    private static (TVector Mean, TVector Scale, TVector Shift) Broadcast<TSimd, TVector>((float Mean, float Scale, float Shift) all)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct =>
        (TSimd.Broadcast(all.Mean), TSimd.Broadcast(all.Scale), TSimd.Broadcast(all.Shift));

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
