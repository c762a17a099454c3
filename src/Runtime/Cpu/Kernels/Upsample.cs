using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Rows of a map at another size, channels in the lanes. For emitted code.</summary>
/// <remarks>Positions are computed in float, as PyTorch computes them, so that both round to the same elements.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Upsample
{
    /// <summary>The row or column that a row or column of the result repeats.</summary>
    /// <param name="position">The row or column of the result.</param>
    /// <param name="step">Rows or columns of the map from one of the result to the next.</param>
    /// <param name="size">Rows or columns of the map.</param>
    public static int Nearest(int position, float step, int size) => Math.Min((int)(position * step), size - 1);

    /// <summary>The two rows or columns that a row or column of the result lies between, and the weight of the second.</summary>
    /// <param name="position">The row or column of the result.</param>
    /// <param name="step">Rows or columns of the map from one of the result to the next.</param>
    /// <param name="offset">Where the first of the result lies, in its own steps.</param>
    /// <param name="size">Rows or columns of the map.</param>
    public static (int First, int Second, float Weight) Between(int position, float step, float offset, int size)
    {
        float at = Math.Max(((position + offset) * step) - offset, 0);
        int first = Math.Min((int)at, size - 1);
        return (first, Math.Min(first + 1, size - 1), at - first);
    }

    /// <summary>Pixels between four of two rows, weighted by how near they are.</summary>
    /// <param name="above">Pixel 0 of the first row that enters.</param>
    /// <param name="below">Pixel 0 of the second.</param>
    /// <param name="weight">Weight of the second row.</param>
    /// <param name="xStride">Elements from a pixel to the next.</param>
    /// <param name="size">Pixels of those rows.</param>
    /// <param name="step">Their pixels from one of the result to the next.</param>
    /// <param name="offset">Where pixel 0 of the result lies, in its own steps.</param>
    /// <param name="y">Pixel 0 of the row of the result.</param>
    /// <param name="yStride">Elements from a pixel to the next.</param>
    /// <param name="columns">Pixels of the result.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="epilogue">What is done to each element.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void BilinearRow<TSimd, TVector, TEpilogue>(
        float* above, float* below, float weight, int xStride, int size, float step, float offset, float* y, int yStride, int columns, int channels, TEpilogue epilogue)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TEpilogue : struct, IEpilogue
    {
        TVector upper = TSimd.Broadcast(1 - weight), lower = TSimd.Broadcast(weight);
        for (int column = 0; column < columns; column++, y += yStride)
        {
            var (first, second, ofSecond) = Between(column, step, offset, size);
            nint left = (nint)first * xStride, right = (nint)second * xStride;
            TVector leftWeight = TSimd.Broadcast(1 - ofSecond), rightWeight = TSimd.Broadcast(ofSecond);
            for (int channel = 0; channel < channels; channel += TSimd.Width)
            {
                TVector a = Mix(TSimd.Load(above + left + channel), leftWeight, TSimd.Load(above + right + channel), rightWeight);
                TVector b = Mix(TSimd.Load(below + left + channel), leftWeight, TSimd.Load(below + right + channel), rightWeight);
                Lanes.Store<TSimd, TVector>(y + channel, epilogue.Apply<TSimd, TVector>(Mix(a, upper, b, lower), column, channel), channels - channel);
            }
        }

        static TVector Mix(TVector a, TVector weightA, TVector b, TVector weightB) => TSimd.MultiplyAdd(a, weightA, TSimd.Multiply(b, weightB));
    }
}
