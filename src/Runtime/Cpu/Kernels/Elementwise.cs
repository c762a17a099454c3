using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>A chain of element-wise operations on a row of pixels, channels in the lanes. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Elementwise
{
    /// <param name="x">Pixel 0 of the row that enters.</param>
    /// <param name="xStride">Elements from a pixel to the next; 0 where one pixel is broadcast.</param>
    /// <param name="y">Pixel 0 of the row of the result.</param>
    /// <param name="yStride">Elements from a pixel to the next.</param>
    /// <param name="columns">Pixels.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="epilogue">What is done to each element.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Row<TSimd, TVector, TEpilogue>(float* x, int xStride, float* y, int yStride, int columns, int channels, TEpilogue epilogue)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TEpilogue : struct, IEpilogue
    {
        for (int column = 0; column < columns; column++)
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

            x += xStride;
            y += yStride;
        }
    }
}
