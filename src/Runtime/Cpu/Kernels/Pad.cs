using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Rows of a map with pixels of one number around. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Pad : IRowKernel
{
    private readonly Map _x;
    private readonly int _top;
    private readonly int _height;
    private readonly int _left;
    private readonly int _width;
    private readonly int _right;
    private readonly int _channels;
    private readonly float _value;

    /// <param name="x">From the first pixel that is copied.</param>
    /// <param name="top">Rows before those that are copied.</param>
    /// <param name="height">Rows that are copied.</param>
    /// <param name="left">Pixels before those that are copied.</param>
    /// <param name="width">Pixels of a row that are copied.</param>
    /// <param name="right">Pixels after them.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="value">The number.</param>
    public Pad(Map x, int top, int height, int left, int width, int right, int channels, float value)
    {
        _x = x;
        _top = top;
        _height = height;
        _left = left;
        _width = width;
        _right = right;
        _channels = channels;
        _value = value;
    }

    /// <inheritdoc/>
    public void Row<TSimd, TVector, TEpilogue>(int plane, int row, float* y, nint yStride, TEpilogue epilogue)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (row < _top || row >= _top + _height)
        {
            Fill<TSimd, TVector>(y, yStride, _left + _width + _right);
            return;
        }

        Fill<TSimd, TVector>(y, yStride, _left);
        y += _left * yStride;
        Elementwise.Row<TSimd, TVector, Identity>(_x.Row(plane, row - _top), _x.PixelStride, y, yStride, _width, _channels, default);
        Fill<TSimd, TVector>(y + _width * yStride, yStride, _right);
    }

    private void Fill<TSimd, TVector>(float* y, nint yStride, int columns)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector vector = TSimd.Broadcast(_value);
        for (int column = 0; column < columns; column++, y += yStride)
        {
            for (int channel = 0; channel < _channels; channel += TSimd.Width) Lanes.Store<TSimd, TVector>(y + channel, vector, _channels - channel);
        }
    }
}
