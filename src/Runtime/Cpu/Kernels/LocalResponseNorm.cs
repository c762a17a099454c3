using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Normalization by the channels around, on a row of pixels, channels in the lanes. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class LocalResponseNorm
{
    /// <summary>y[c] = x[c] / (k + factor * sum of x[c - before .. c + after]^2)^beta for the channels of each pixel, as <c>torch.nn.LocalResponseNorm</c>; channels that are not there are 0.</summary>
    /// <param name="x">Pixel 0 of the row that enters.</param>
    /// <param name="xStride">Elements from a pixel to the next.</param>
    /// <param name="y">Pixel 0 of the row of the result; another than <paramref name="x"/>.</param>
    /// <param name="yStride">Elements from a pixel to the next.</param>
    /// <param name="columns">Pixels.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="before">Channels of the window before its own.</param>
    /// <param name="after">Channels of the window after its own.</param>
    /// <param name="factor">What a square counts.</param>
    /// <param name="beta">The exponent.</param>
    /// <param name="k">What is added to the squares.</param>
    /// <param name="epilogue">What is done to each element.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Row<TSimd, TVector, TEpilogue>(
        float* x, int xStride, float* y, int yStride, int columns, int channels, int before, int after, float factor, float beta, float k, TEpilogue epilogue)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TEpilogue : struct, IEpilogue
    {
        // Zeros, then the first channels: where a window begins before them.
        float* edge = stackalloc float[2 * TSimd.Width];
        TSimd.Store(edge, TSimd.Zero);
        for (int column = 0; column < columns; column++, x += xStride, y += yStride)
        {
            TSimd.Store(edge + TSimd.Width, TSimd.LoadPartial(x, Math.Min(TSimd.Width, channels)));
            for (int channel = 0; channel < channels; channel += TSimd.Width)
            {
                TVector sum = TSimd.Zero;
                for (int first = Math.Max(channel - before, 1 - TSimd.Width); first <= channel + after; first++)
                {
                    TVector v = first < 0 ? TSimd.Load(edge + TSimd.Width + first) : TSimd.LoadPartial(x + first, Math.Clamp(channels - first, 0, TSimd.Width));
                    sum = TSimd.MultiplyAdd(v, v, sum);
                }

                TVector divisor = TSimd.MultiplyAdd(sum, TSimd.Broadcast(factor), TSimd.Broadcast(k));
                TVector scale = VectorMath.Exp<TSimd, TVector>(TSimd.Multiply(VectorMath.Log<TSimd, TVector>(divisor), TSimd.Broadcast(-beta)));
                TVector own = TSimd.LoadPartial(x + channel, Math.Min(TSimd.Width, channels - channel));
                Lanes.Store<TSimd, TVector>(y + channel, epilogue.Apply<TSimd, TVector>(TSimd.Multiply(own, scale), column, channel), channels - channel);
            }
        }
    }
}
