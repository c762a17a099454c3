using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Rows of average pooling, channels in the lanes: the sum of each box, divided. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct AvgPool : IRowKernel
{
    private readonly Map _x;
    private readonly Boxes _boxes;
    private readonly Boxes _divisors;
    private readonly int _columns;
    private readonly int _channels;

    /// <param name="x">The map.</param>
    /// <param name="boxes">What each element is made of.</param>
    /// <param name="divisors">What the sum is divided by: the number of elements in a box.</param>
    /// <param name="columns">Pixels of a row of the result.</param>
    /// <param name="channels">Channels of a pixel.</param>
    public AvgPool(Map x, Boxes boxes, Boxes divisors, int columns, int channels)
    {
        _x = x;
        _boxes = boxes;
        _divisors = divisors;
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
        int columns = _columns, channels = _channels;
        nint step = _x.PixelStride;
        float* first = _x.Row(front, top);
        long inRow = _divisors.Rows.Length(row);
        float inPlane = _divisors.Planes.Length(plane);
        for (int column = 0; column < columns; column++)
        {
            int left = _boxes.Columns.Start(column), right = _boxes.Columns.End(column);
            TVector divisor = TVector.Broadcast(inPlane * (inRow * _divisors.Columns.Length(column)));
            for (int channel = 0; channel < channels; channel += TVector.Width)
            {
                // Rows are summed on their own: they need not wait for each other, and the mean of a large map rounds less.
                TVector sum = TVector.Zero;
                float* corner = first + left * step + channel;
                for (int h = front; h < back; h++, corner += _x.PlaneStride)
                {
                    float* line = corner;
                    for (int i = top; i < bottom; i++, line += _x.RowStride)
                    {
                        float* a = line;
                        TVector inLine = TVector.Zero;
                        for (int j = left; j < right; j++, a += step) inLine = TVector.Add(inLine, TVector.Load(a));

                        sum = TVector.Add(sum, inLine);
                    }
                }

                Lanes.Store<TVector>(y + channel, epilogue.Apply<TVector>(TVector.Divide(sum, divisor), column, channel), channels - channel);
            }

            y += yStride;
        }
    }
}
