using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Rows of max pooling, channels in the lanes: the largest element of each box; NaN where there is one. For emitted code.</summary>
/// <typeparam name="TSide">Rows and columns of a box, but for those that the map cuts off.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct MaxPool<TSide> : IRowKernel
    where TSide : struct, ILength
{
    private readonly Map _x;
    private readonly Boxes _boxes;
    private readonly int _columns;
    private readonly int _channels;
    private readonly int _wholeFrom;
    private readonly int _wholeTo;
    private readonly nint _wholeStep;

    /// <param name="x">The map.</param>
    /// <param name="boxes">What each element is made of.</param>
    /// <param name="columns">Pixels of a row of the result.</param>
    /// <param name="channels">Channels of a pixel.</param>
    public MaxPool(Map x, Boxes boxes, int columns, int channels)
    {
        _x = x;
        _boxes = boxes;
        _columns = columns;
        _channels = channels;
        (_wholeFrom, _wholeTo, int stride) = boxes.Columns.Whole(columns);
        _wholeStep = stride * x.PixelStride;
    }

    /// <inheritdoc/>
    public void Row<TSimd, TVector, TEpilogue>(int plane, int row, float* y, nint yStride, TEpilogue epilogue)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        int front = _boxes.Planes.Start(plane), back = _boxes.Planes.End(plane), top = _boxes.Rows.Start(row), bottom = _boxes.Rows.End(row);
        int deep = Count(back - front, _boxes.Planes.Step), down = Count(bottom - top, _boxes.Rows.Step), channels = _channels;
        nint planeStep = _boxes.Planes.Step * _x.PlaneStride, rowStep = _boxes.Rows.Step * _x.RowStride, columnStep = _boxes.Columns.Step * _x.PixelStride;
        float* first = _x.Row(front, top);
        for (int column = 0; column < _columns; column++)
        {
            int left = _boxes.Columns.Start(column), across = Count(_boxes.Columns.End(column) - left, _boxes.Columns.Step), end = column == _wholeFrom ? _wholeTo : column + 1;
            float* a = first + left * _x.PixelStride;
            if (deep == 1 && down == TSide.Of(down) && across == TSide.Of(across))
            {
                // All those that nothing cuts off.
                for (; ; column++)
                {
                    for (int channel = 0; channel < channels; channel += TSimd.Width)
                    {
                        TVector max = Max<TSimd, TVector, TSide>(a + channel, 1, planeStep, down, rowStep, across, columnStep);
                        Lanes.Store<TSimd, TVector>(y + channel, epilogue.Apply<TSimd, TVector>(max, column, channel), channels - channel);
                    }

                    y += yStride;
                    a += _wholeStep;
                    if (column + 1 >= end) break;
                }
            }
            else
            {
                for (int channel = 0; channel < channels; channel += TSimd.Width)
                {
                    TVector max = Max<TSimd, TVector, AnyLength>(a + channel, deep, planeStep, down, rowStep, across, columnStep);
                    Lanes.Store<TSimd, TVector>(y + channel, epilogue.Apply<TSimd, TVector>(max, column, channel), channels - channel);
                }

                y += yStride;
            }
        }
    }

    private static int Count(int length, int step) => step == 1 ? length : (length + step - 1) / step;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Max<TSimd, TVector, TLength>(float* a, int planes, nint planeStep, int rows, nint rowStep, int columns, nint columnStep)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TLength : struct, ILength
    {
        TVector max = TSimd.Broadcast(float.NegativeInfinity);
        for (int h = 0; h < planes; h++)
        {
            float* line = a;
            for (int i = 0; i < TLength.Of(rows); i++)
            {
                float* element = line;
                for (int j = 0; j < TLength.Of(columns); j++)
                {
                    max = TSimd.MaxOrNaN(max, TSimd.Load(element));
                    element += columnStep;
                }

                line += rowStep;
            }

            a += planeStep;
        }

        return max;
    }
}
