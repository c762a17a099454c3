using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Rows of max unpooling, channels in the lanes: each pixel is the last value whose index is its position; 0 where there is none. For emitted code.</summary>
/// <remarks>Positions are as <see cref="MaxPoolIndices"/> writes them.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct MaxUnpool : IRowKernel
{
    private readonly Map _x;
    private readonly Map _indices;
    private readonly Boxes _boxes;
    private readonly int _height;
    private readonly int _columns;
    private readonly int _channels;

    /// <param name="x">The values.</param>
    /// <param name="indices">Their indices.</param>
    /// <param name="boxes">Which of the values have windows over each pixel.</param>
    /// <param name="height">Rows of a plane of the result.</param>
    /// <param name="columns">Pixels of a row of the result.</param>
    /// <param name="channels">Channels of a pixel.</param>
    public MaxUnpool(Map x, Map indices, Boxes boxes, int height, int columns, int channels)
    {
        _x = x;
        _indices = indices;
        _boxes = boxes;
        _height = height;
        _columns = columns;
        _channels = channels;
    }

    /// <inheritdoc/>
    public void Row<TVector, TEpilogue>(int plane, int row, float* y, nint yStride, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        int front = _boxes.Planes.Start(plane), back = _boxes.Planes.End(plane), top = _boxes.Rows.Start(row), bottom = _boxes.Rows.End(row);
        int first = (plane * _height + row) * _columns, channels = _channels;
        for (int column = 0; column < _columns; column++)
        {
            int left = _boxes.Columns.Start(column), right = _boxes.Columns.End(column);
            TVector here = TVector.Broadcast(first + column);
            for (int channel = 0; channel < channels; channel += TVector.Width)
            {
                TVector value = TVector.Zero;
                for (int h = front; h < back; h++)
                {
                    for (int i = top; i < bottom; i++)
                    {
                        for (int j = left; j < right; j++)
                        {
                            TVector index = TVector.Load(_indices.Pixel(h, i, j) + channel);
                            value = TVector.Select(TVector.Equal(index, here), TVector.Load(_x.Pixel(h, i, j) + channel), value);
                        }
                    }
                }

                Lanes.Store<TVector>(y + channel, epilogue.Apply<TVector>(value, column, channel), channels - channel);
            }

            y += yStride;
        }
    }
}
