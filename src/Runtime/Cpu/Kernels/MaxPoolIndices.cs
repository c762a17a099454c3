using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Rows of the positions where max pooling found its maxima: the first of equal ones, the last NaN where there is one; channels in the lanes. For emitted code.</summary>
/// <remarks>A position is its number in the map that was pooled, plane by plane and row by row: a whole number below 2^24, exact in a float.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct MaxPoolIndices : IRowKernel
{
    private readonly Map _x;
    private readonly Boxes _boxes;
    private readonly int _height;
    private readonly int _width;
    private readonly int _columns;
    private readonly int _channels;

    /// <param name="x">The map.</param>
    /// <param name="boxes">What was pooled.</param>
    /// <param name="height">Rows of a plane of the map.</param>
    /// <param name="width">Pixels in a row of the map.</param>
    /// <param name="columns">Pixels of a row of the result.</param>
    /// <param name="channels">Channels of a pixel.</param>
    public MaxPoolIndices(Map x, Boxes boxes, int height, int width, int columns, int channels)
    {
        _x = x;
        _boxes = boxes;
        _height = height;
        _width = width;
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
        int planeStep = _boxes.Planes.Step, rowStep = _boxes.Rows.Step, columnStep = _boxes.Columns.Step, channels = _channels;
        for (int column = 0; column < _columns; column++)
        {
            int left = _boxes.Columns.Start(column), right = _boxes.Columns.End(column);
            int first = Position(front, top, left);
            for (int channel = 0; channel < channels; channel += TVector.Width)
            {
                TVector max = TVector.Broadcast(float.NegativeInfinity), index = TVector.Broadcast(first);
                for (int h = front; h < back; h += planeStep)
                {
                    for (int i = top; i < bottom; i += rowStep)
                    {
                        for (int j = left; j < right; j += columnStep)
                        {
                            TVector v = TVector.Load(_x.Pixel(h, i, j) + channel);
                            TVector here = TVector.Broadcast(Position(h, i, j)), isNumber = TVector.Equal(v, v);
                            index = TVector.Select(isNumber, TVector.Select(TVector.LessThan(max, v), here, index), here);
                            max = TVector.MaxOrNaN(max, v);
                        }
                    }
                }

                Lanes.Store<TVector>(y + channel, epilogue.Apply<TVector>(index, column, channel), channels - channel);
            }

            y += yStride;
        }
    }

    private int Position(int plane, int row, int column) => (plane * _height + row) * _width + column;
}
