using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Rows of a map at another size, each element a weighted sum of those around it along each axis; channels in the lanes. For emitted code.</summary>
/// <typeparam name="TWeights">What elements count.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Interpolation<TWeights> : IRowKernel
    where TWeights : struct, IInterpolationWeights
{
    private readonly Map _x;
    private readonly ResampledAxis _planes;
    private readonly ResampledAxis _rows;
    private readonly ResampledAxis _columns;
    private readonly int _width;
    private readonly int _channels;

    /// <param name="x">The map.</param>
    /// <param name="planes">Its planes beside those of the result.</param>
    /// <param name="rows">Its rows beside those of the result.</param>
    /// <param name="columns">Its columns beside those of the result.</param>
    /// <param name="width">Pixels of a row of the result.</param>
    /// <param name="channels">Channels of a pixel.</param>
    public Interpolation(Map x, ResampledAxis planes, ResampledAxis rows, ResampledAxis columns, int width, int channels)
    {
        _x = x;
        _planes = planes;
        _rows = rows;
        _columns = columns;
        _width = width;
        _channels = channels;
    }

    /// <inheritdoc/>
    public void Row<TVector, TEpilogue>(int plane, int row, float* y, nint yStride, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        // The rows of the map under this one, and what each counts.
        int taps = TWeights.Taps;
        nint* elements = stackalloc nint[taps * 2];
        float* weights = stackalloc float[taps * 2];
        float** lines = stackalloc float*[taps * taps];
        float* ofLines = stackalloc float[taps * taps];
        int planes = _planes.Find<TWeights>(plane, elements, weights), rows = _rows.Find<TWeights>(row, elements + taps, weights + taps), count = 0;
        for (int p = 0; p < planes; p++)
        {
            for (int r = 0; r < rows; r++, count++)
            {
                lines[count] = _x.Row(elements[p], elements[taps + r]);
                ofLines[count] = weights[p] * weights[taps + r];
            }
        }

        int channels = _channels;
        bool isKept = _columns.IsKept;
        for (int column = 0; column < _width; column++, y += yStride)
        {
            int columns = _columns.Find<TWeights>(column, elements, weights);
            for (int c = 0; c < columns; c++)
            {
                elements[c] *= _x.PixelStride;
            }

            for (int channel = 0; channel < channels; channel += TVector.Width)
            {
                TVector sum = TVector.Multiply(OfLine(lines[0] + channel, isKept, elements, weights), TVector.Broadcast(ofLines[0]));
                for (int line = 1; line < count; line++)
                {
                    sum = TVector.MultiplyAdd(OfLine(lines[line] + channel, isKept, elements, weights), TVector.Broadcast(ofLines[line]), sum);
                }

                Lanes.Store<TVector>(y + channel, epilogue.Apply<TVector>(sum, column, channel), channels - channel);
            }
        }

        static TVector OfLine(float* line, bool isKept, nint* elements, float* weights) =>
            isKept ? TVector.Load(line + elements[0]) : TWeights.Mix<TVector>(line, elements, weights);
    }
}
