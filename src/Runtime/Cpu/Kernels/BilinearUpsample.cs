using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Rows of a map at another size, each element between four of the map, weighted by how near they are; channels in the lanes. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct BilinearUpsample : IRowKernel
{
    private readonly Map _x;
    private readonly int _height;
    private readonly int _width;
    private readonly float _rowStep;
    private readonly float _columnStep;
    private readonly float _offset;
    private readonly int _columns;
    private readonly int _channels;

    /// <param name="x">The map.</param>
    /// <param name="height">Its rows.</param>
    /// <param name="width">Its columns.</param>
    /// <param name="rowStep">Its rows from one of the result to the next.</param>
    /// <param name="columnStep">Its columns from one of the result to the next.</param>
    /// <param name="offset">Where pixel 0 of the result lies, in its own steps.</param>
    /// <param name="columns">Pixels of a row of the result.</param>
    /// <param name="channels">Channels of a pixel.</param>
    public BilinearUpsample(Map x, int height, int width, float rowStep, float columnStep, float offset, int columns, int channels)
    {
        _x = x;
        _height = height;
        _width = width;
        _rowStep = rowStep;
        _columnStep = columnStep;
        _offset = offset;
        _columns = columns;
        _channels = channels;
    }

    /// <inheritdoc/>
    public void Row<TVector, TEpilogue>(int plane, int row, float* y, nint yStride, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        (int firstRow, int secondRow, float ofSecondRow) = Upsample.Between(row, _rowStep, _offset, _height);
        float* above = _x.Row(plane, firstRow), below = _x.Row(plane, secondRow);
        TVector upper = TVector.Broadcast(1 - ofSecondRow), lower = TVector.Broadcast(ofSecondRow);
        int channels = _channels;
        for (int column = 0; column < _columns; column++, y += yStride)
        {
            (int first, int second, float ofSecond) = Upsample.Between(column, _columnStep, _offset, _width);
            nint left = first * _x.PixelStride, right = second * _x.PixelStride;
            TVector leftWeight = TVector.Broadcast(1 - ofSecond), rightWeight = TVector.Broadcast(ofSecond);
            for (int channel = 0; channel < channels; channel += TVector.Width)
            {
                TVector a = Mix(TVector.Load(above + left + channel), leftWeight, TVector.Load(above + right + channel), rightWeight);
                TVector b = Mix(TVector.Load(below + left + channel), leftWeight, TVector.Load(below + right + channel), rightWeight);
                Lanes.Store<TVector>(y + channel, epilogue.Apply<TVector>(Mix(a, upper, b, lower), column, channel), channels - channel);
            }
        }

        static TVector Mix(TVector a, TVector weightA, TVector b, TVector weightB) => TVector.MultiplyAdd(a, weightA, TVector.Multiply(b, weightB));
    }
}
