using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Rows of a map at another size, each element the nearest of the map, channels in the lanes. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct NearestUpsample : IRowKernel
{
    private readonly Map _x;
    private readonly int _height;
    private readonly int _width;
    private readonly float _rowStep;
    private readonly float _columnStep;
    private readonly int _columns;
    private readonly int _channels;

    /// <param name="x">The map.</param>
    /// <param name="height">Its rows.</param>
    /// <param name="width">Its columns.</param>
    /// <param name="rowStep">Its rows from one of the result to the next.</param>
    /// <param name="columnStep">Its columns from one of the result to the next.</param>
    /// <param name="columns">Pixels of a row of the result.</param>
    /// <param name="channels">Channels of a pixel.</param>
    public NearestUpsample(Map x, int height, int width, float rowStep, float columnStep, int columns, int channels)
    {
        _x = x;
        _height = height;
        _width = width;
        _rowStep = rowStep;
        _columnStep = columnStep;
        _columns = columns;
        _channels = channels;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Row<TSimd, TVector, TEpilogue>(int plane, int row, float* y, nint yStride, TEpilogue epilogue)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        float* x = _x.Row(plane, Upsample.Nearest(row, _rowStep, _height));
        int channels = _channels;
        for (int column = 0; column < _columns; column++, y += yStride)
        {
            float* source = x + Upsample.Nearest(column, _columnStep, _width) * _x.PixelStride;
            for (int channel = 0; channel < channels; channel += TSimd.Width)
                Lanes.Store<TSimd, TVector>(y + channel, epilogue.Apply<TSimd, TVector>(TSimd.Load(source + channel), column, channel), channels - channel);
        }
    }
}
