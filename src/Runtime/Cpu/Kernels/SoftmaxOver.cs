using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Runs <see cref="Softmax"/> or <see cref="LogSoftmax"/> over a map. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class SoftmaxOver
{
    /// <summary>Over the channels of each pixel.</summary>
    /// <param name="x">The map.</param>
    /// <param name="planes">Its planes.</param>
    /// <param name="rows">Rows of a plane.</param>
    /// <param name="columns">Pixels of a row.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="y">The result.</param>
    public static void Channels<TVector, TSoftmax>(Map x, int planes, int rows, int columns, int channels, Map y)
        where TVector : struct, ISimd<TVector>
        where TSoftmax : struct, ISoftmax
    {
        for (int plane = 0; plane < planes; plane++)
        {
            for (int row = 0; row < rows; row++)
            {
                for (int column = 0; column < columns; column++) TSoftmax.Run<TVector>(x.Pixel(plane, row, column), y.Pixel(plane, row, column), channels);
            }
        }
    }

    /// <summary>Over the columns of each row, for each channel.</summary>
    /// <inheritdoc cref="Channels"/>
    public static void Columns<TVector, TSoftmax>(Map x, int planes, int rows, int columns, int channels, Map y)
        where TVector : struct, ISimd<TVector>
        where TSoftmax : struct, ISoftmax
    {
        for (int plane = 0; plane < planes; plane++)
        {
            for (int row = 0; row < rows; row++) TSoftmax.Across<TVector>(x.Row(plane, row), y.Row(plane, row), columns, x.PixelStride, y.PixelStride, channels);
        }
    }

    /// <summary>Over the rows of each plane, for each channel.</summary>
    /// <inheritdoc cref="Channels"/>
    public static void Rows<TVector, TSoftmax>(Map x, int planes, int rows, int columns, int channels, Map y)
        where TVector : struct, ISimd<TVector>
        where TSoftmax : struct, ISoftmax
    {
        for (int plane = 0; plane < planes; plane++)
        {
            for (int column = 0; column < columns; column++)
                TSoftmax.Across<TVector>(x.Pixel(plane, 0, column), y.Pixel(plane, 0, column), rows, x.RowStride, y.RowStride, channels);
        }
    }

    /// <summary>Over the planes, for each channel.</summary>
    /// <inheritdoc cref="Channels"/>
    public static void Planes<TVector, TSoftmax>(Map x, int planes, int rows, int columns, int channels, Map y)
        where TVector : struct, ISimd<TVector>
        where TSoftmax : struct, ISoftmax
    {
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
                TSoftmax.Across<TVector>(x.Pixel(0, row, column), y.Pixel(0, row, column), planes, x.PlaneStride, y.PlaneStride, channels);
        }
    }
}
