using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>One input of a forward pass: floats, or a picture. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Source
{
    private readonly void* _start;
    private readonly float* _table;
    private readonly PixelRows _pixels;

    /// <param name="values">Channels first, dense.</param>
    public Source(float* values) => _start = values;

    /// <param name="pixels">The first byte.</param>
    /// <param name="rows">How the pixels lie.</param>
    /// <param name="table">What each byte of each channel means.</param>
    internal Source(byte* pixels, PixelRows rows, float* table)
    {
        _start = pixels;
        _pixels = rows;
        _table = table;
    }

    /// <inheritdoc cref="Layout.ToChannelsLast(float*, float*, int, int, int, nint, int)"/>
    public void ToChannelsLast(float* target, int channels, int height, int width, nint rowStride, int pixelStride)
    {
        if (_table == null) Layout.ToChannelsLast((float*)_start, target, channels, height, width, rowStride, pixelStride);
        else PixelTable.ToChannelsLast((byte*)_start, _pixels, _table, target, channels, height, width, rowStride, pixelStride);
    }

    /// <inheritdoc cref="Layout.ToChannelsLast(float*, float*, int, int, int, int, nint, nint, int)"/>
    public void ToChannelsLast(float* target, int channels, int depth, int height, int width, nint planeStride, nint rowStride, int pixelStride) =>
        Layout.ToChannelsLast((float*)_start, target, channels, depth, height, width, planeStride, rowStride, pixelStride);
}
