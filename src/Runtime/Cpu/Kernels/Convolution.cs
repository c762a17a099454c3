using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>
/// Rows of convolution and Dense: register tiles over the pixels of a row, weights in blocks of outputs, no copy of the input, whose windows are read in place. For emitted code.
/// </summary>
/// <typeparam name="TTiles">How a row is cut into tiles.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Convolution<TTiles> : IPhaseKernel<Convolution<TTiles>>
    where TTiles : struct, ITiling
{
    private readonly Map _x;
    private readonly Window _window;
    private readonly float* _weights;
    private readonly float* _bias;
    private readonly int _columns;
    private readonly int _outputs;
    private readonly int _inputs;
    private readonly int _sums;
    private readonly int _groups;

    /// <param name="x">The first element under the window of each result.</param>
    /// <param name="window">The elements under a window.</param>
    /// <param name="weights">Packed: [group][block of outputs][element under the window][output of the block].</param>
    /// <param name="bias">[group][output], the outputs of a group rounded up to whole blocks.</param>
    /// <param name="columns">Pixels of a row of the result.</param>
    /// <param name="outputs">Output channels of a group.</param>
    /// <param name="inputs">Input channels of a group.</param>
    /// <param name="sums">Elements under a window of a group: inputs times elements of the kernel.</param>
    /// <param name="groups">Groups of channels that do not see each other.</param>
    public Convolution(Map x, Window window, float* weights, float* bias, int columns, int outputs, int inputs, int sums, int groups = 1)
    {
        _x = x;
        _window = window;
        _weights = weights;
        _bias = bias;
        _columns = columns;
        _outputs = outputs;
        _inputs = inputs;
        _sums = sums;
        _groups = groups;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Row<TVector, TEpilogue>(int plane, int row, float* y, nint yStride, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        float* x = _x.Row(plane, row), weights = _weights, bias = _bias;
        nint channel = 0;
        for (int group = _groups; group > 0; group--)
        {
            for (int left = _outputs; left > 0; left -= TTiles.Block)
            {
                TTiles.Run<TVector, TEpilogue>(x, _x.PixelStride, _window, weights, bias, y, yStride, left, _columns, channel, epilogue);
                int outputs = Math.Min(left, TTiles.Block);
                channel += outputs;
                y += outputs;
                weights += (nint)TTiles.Block * _sums;
                bias += TTiles.Block;
            }

            x += _inputs;
        }
    }

    Convolution<TTiles> IPhaseKernel<Convolution<TTiles>>.Moved(nint input, nint weights) =>
        new(_x.Moved(input), _window, _weights + weights, _bias, _columns, _outputs, _inputs, _sums, _groups);
}
