using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>Rows of depthwise convolution, channels in the lanes, weights shared by neighbouring pixels. For emitted code.</summary>
/// <typeparam name="TRow">The loops over a row.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Depthwise<TRow> : IPhaseKernel<Depthwise<TRow>>
    where TRow : struct, IDepthwiseRow
{
    private readonly Map _x;
    private readonly Window _window;
    private readonly float* _weights;
    private readonly float* _bias;
    private readonly int _columns;

    /// <param name="x">The first element under the window of each result.</param>
    /// <param name="window">The pixels under a window, each a stretch of channels.</param>
    /// <param name="weights">[kernel plane][kernel row][kernel column][channel].</param>
    /// <param name="bias">[channel].</param>
    /// <param name="columns">Pixels of a row of the result.</param>
    public Depthwise(Map x, Window window, float* weights, float* bias, int columns)
    {
        _x = x;
        _window = window;
        _weights = weights;
        _bias = bias;
        _columns = columns;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Row<TVector, TEpilogue>(int plane, int row, float* y, nint yStride, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue> =>
        TRow.Run<TVector, TEpilogue>(_x.Row(plane, row), _x.PixelStride, _window, _weights, _bias, y, yStride, _columns, epilogue);

    Depthwise<TRow> IPhaseKernel<Depthwise<TRow>>.Moved(nint input, nint weights) => new(_x.Moved(input), _window, _weights + weights, _bias, _columns);
}
