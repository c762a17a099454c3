using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Rows of a map with pixels of one number around. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Pad
{
    /// <summary>Pixels of a number, pixels of a row, and pixels of the number.</summary>
    /// <param name="x">The first pixel that is copied.</param>
    /// <param name="xStride">Elements from a pixel to the next.</param>
    /// <param name="y">Pixel 0 of the row of the result.</param>
    /// <param name="yStride">Elements from a pixel to the next.</param>
    /// <param name="before">Pixels before those that are copied.</param>
    /// <param name="columns">Pixels that are copied.</param>
    /// <param name="after">Pixels after them.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="value">The number.</param>
    public static void Row<TSimd, TVector>(float* x, int xStride, float* y, int yStride, int before, int columns, int after, int channels, float value)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        Fill<TSimd, TVector>(y, yStride, before, channels, value);
        y += (nint)before * yStride;
        Elementwise.Row<TSimd, TVector, Identity>(x, xStride, y, yStride, columns, channels, default);
        Fill<TSimd, TVector>(y + (nint)columns * yStride, yStride, after, channels, value);
    }

    /// <summary>Pixels of a number.</summary>
    /// <param name="y">The first pixel.</param>
    /// <param name="yStride">Elements from a pixel to the next.</param>
    /// <param name="columns">Pixels.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="value">The number.</param>
    public static void Fill<TSimd, TVector>(float* y, int yStride, int columns, int channels, float value)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector vector = TSimd.Broadcast(value);
        for (int column = 0; column < columns; column++, y += yStride)
        {
            for (int channel = 0; channel < channels; channel += TSimd.Width) Lanes.Store<TSimd, TVector>(y + channel, vector, channels - channel);
        }
    }
}
