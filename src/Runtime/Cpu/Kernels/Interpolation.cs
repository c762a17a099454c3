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
        const int most = 16;
        float** lines = stackalloc float*[most];
        float* ofLines = stackalloc float[most];
        var (planes, ofPlanes) = _planes.Find<TWeights>(plane, _x.PlaneStride);
        var (rows, ofRows) = _rows.Find<TWeights>(row, _x.RowStride);
        int count = 0;
        for (int p = 0; p < _planes.Count<TWeights>(); p++)
        {
            for (int r = 0; r < _rows.Count<TWeights>(); r++, count++)
            {
                lines[count] = _x.Row(0, 0) + planes[p] + rows[r];
                ofLines[count] = ofPlanes[p] * ofRows[r];
            }
        }

        int channels = _channels;
        nint xStride = _x.PixelStride;
        ResampledAxis across = _columns;
        bool isKept = across.IsKept;
        float* above = lines[0], below = lines[1];
        TVector upper = TVector.Broadcast(ofLines[0]), lower = TVector.Broadcast(ofLines[1]);
        for (int column = 0; column < _width; column++, y += yStride)
        {
            var (elements, found) = across.Find<TWeights>(column, xStride);
            Four<TVector> weights = new(TVector.Broadcast(found.First), TVector.Broadcast(found.Second), TVector.Broadcast(found.Third), TVector.Broadcast(found.Fourth));
            for (int channel = 0; channel < channels; channel += TVector.Width)
            {
                TVector sum = TVector.Multiply(OfLine(above + channel, isKept, elements, weights), upper);
                if (count > 1)
                {
                    sum = TVector.MultiplyAdd(OfLine(below + channel, isKept, elements, weights), lower, sum);
                }

                for (int line = 2; line < count; line++)
                {
                    sum = TVector.MultiplyAdd(OfLine(lines[line] + channel, isKept, elements, weights), TVector.Broadcast(ofLines[line]), sum);
                }

                Lanes.Store<TVector>(y + channel, epilogue.Apply<TVector>(sum, column, channel), channels - channel);
            }
        }

        static TVector OfLine(float* line, bool isKept, Four<nint> elements, Four<TVector> weights) =>
            isKept ? TVector.Load(line + elements.First) : TWeights.Mix<TVector>(line, elements, weights);
    }
}
