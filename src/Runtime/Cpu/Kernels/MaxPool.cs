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
    private readonly int _down;
    private readonly int _across;

    /// <summary>Whether all boxes are whole, of one plane and as many rows and columns as each other.</summary>
    private readonly bool _isWhole;

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
        _down = boxes.Rows.Count;
        _across = boxes.Columns.Count;
        _isWhole = _wholeFrom == 0 && _wholeTo == columns && boxes.Planes.Count == 1 && _down > 0 && _across > 0 && _down == TSide.Of(_down) && _across == TSide.Of(_across);
    }

    /// <inheritdoc/>
    public void Row<TVector, TEpilogue>(int plane, int row, float* y, nint yStride, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        if (_isWhole)
        {
            float* corner = _x.Row(_boxes.Planes.Start(plane), _boxes.Rows.Start(row)) + _boxes.Columns.Start(0) * _x.PixelStride;
            Whole<TVector, TEpilogue>(
                corner, _wholeStep, _down, _boxes.Rows.Step * _x.RowStride, _across, _boxes.Columns.Step * _x.PixelStride, y, yStride, 0, _columns, _channels, epilogue);
            return;
        }

        int front = _boxes.Planes.Start(plane), back = _boxes.Planes.End(plane), top = _boxes.Rows.Start(row), bottom = _boxes.Rows.End(row);
        int deep = Intervals.Elements(back - front, _boxes.Planes.Step), down = Intervals.Elements(bottom - top, _boxes.Rows.Step), channels = _channels;
        nint planeStep = _boxes.Planes.Step * _x.PlaneStride, rowStep = _boxes.Rows.Step * _x.RowStride, columnStep = _boxes.Columns.Step * _x.PixelStride;
        float* first = _x.Row(front, top);
        for (int column = 0; column < _columns; column++)
        {
            int left = _boxes.Columns.Start(column), across = Intervals.Elements(_boxes.Columns.End(column) - left, _boxes.Columns.Step), end = column == _wholeFrom && column < _wholeTo ? _wholeTo : column + 1;
            float* a = first + left * _x.PixelStride;
            if (deep == 1 && down > 0 && across > 0 && down == TSide.Of(down) && across == TSide.Of(across))
            {
                // All those that nothing cuts off.
                Whole<TVector, TEpilogue>(a, _wholeStep, down, rowStep, across, columnStep, y, yStride, column, end, channels, epilogue);
                y += (end - column) * yStride;
                column = end - 1;
            }
            else
            {
                for (int channel = 0; channel < channels; channel += TVector.Width)
                {
                    TVector max = Max<TVector>(a + channel, deep, planeStep, down, rowStep, across, columnStep);
                    Lanes.Store<TVector>(y + channel, epilogue.Apply<TVector>(max, column, channel), channels - channel);
                }

                y += yStride;
            }
        }
    }

    /// <summary>Boxes in a row that nothing cuts off. A method of its own, so that its loops have the processor's registers for themselves.</summary>
    private static void Whole<TVector, TEpilogue>(
        float* a, nint step, int rows, nint rowStep, int columns, nint columnStep, float* y, nint yStride, int column, int end, int channels, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        for (; column < end; column++)
        {
            int channel = 0;
            for (; channel <= channels - TVector.Width; channel += TVector.Width)
                TVector.Store(y + channel, epilogue.Apply<TVector>(Max<TVector>(a + channel, rows, rowStep, columns, columnStep), column, channel));

            if (channel < channels)
                TVector.StorePartial(y + channel, epilogue.Apply<TVector>(Max<TVector>(a + channel, rows, rowStep, columns, columnStep), column, channel), channels - channel);

            y += yStride;
            a += step;
        }
    }

    /// <summary>Of a box whose sides are known and not empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Max<TVector>(float* a, int rows, nint rowStep, int columns, nint columnStep)
        where TVector : struct, ISimd<TVector>
    {
        TVector max = TVector.Load(a);
        float* element = a;
        for (int j = 1; j < TSide.Of(columns); j++)
        {
            element += columnStep;
            max = TVector.MaxOrNaN(max, TVector.Load(element));
        }

        for (int i = 1; i < TSide.Of(rows); i++)
        {
            a += rowStep;
            element = a;
            for (int j = 0; j < TSide.Of(columns); j++)
            {
                max = TVector.MaxOrNaN(max, TVector.Load(element));
                element += columnStep;
            }
        }

        return max;
    }

    /// <summary>Of any box; negative infinity of an empty one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Max<TVector>(float* a, int planes, nint planeStep, int rows, nint rowStep, int columns, nint columnStep)
        where TVector : struct, ISimd<TVector>
    {
        TVector max = TVector.Broadcast(float.NegativeInfinity);
        for (int h = 0; h < planes; h++)
        {
            float* line = a;
            for (int i = 0; i < rows; i++)
            {
                float* element = line;
                for (int j = 0; j < columns; j++)
                {
                    max = TVector.MaxOrNaN(max, TVector.Load(element));
                    element += columnStep;
                }

                line += rowStep;
            }

            a += planeStep;
        }

        return max;
    }
}
