using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Rows normalized by the channels around, channels in the lanes, as <c>torch.nn.LocalResponseNorm</c>. For emitted code.</summary>
/// <remarks>y[c] = x[c] / (k + factor * sum of x[c - before .. c + after]^2)^beta for the channels of each pixel; channels that are not there are 0.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct LocalResponseNorm : IRowKernel
{
    private readonly Map _x;
    private readonly int _columns;
    private readonly int _channels;
    private readonly int _before;
    private readonly int _after;
    private readonly float _factor;
    private readonly float _beta;
    private readonly float _k;

    /// <param name="x">The map; another than the result.</param>
    /// <param name="columns">Pixels of a row.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="before">Channels of the window before its own.</param>
    /// <param name="after">Channels of the window after its own.</param>
    /// <param name="factor">What a square counts.</param>
    /// <param name="beta">The exponent.</param>
    /// <param name="k">What is added to the squares.</param>
    public LocalResponseNorm(Map x, int columns, int channels, int before, int after, float factor, float beta, float k)
    {
        _x = x;
        _columns = columns;
        _channels = channels;
        _before = before;
        _after = after;
        _factor = factor;
        _beta = beta;
        _k = k;
    }

    /// <inheritdoc/>
    public void Row<TVector, TEpilogue>(int plane, int row, float* y, nint yStride, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        float* x = _x.Row(plane, row);
        nint xStride = _x.PixelStride;
        int channels = _channels;

        // Zeros, then the first channels: where a window begins before them.
        float* edge = stackalloc float[2 * TVector.Width];
        TVector.Store(edge, TVector.Zero);
        for (int column = 0; column < _columns; column++, x += xStride, y += yStride)
        {
            TVector.Store(edge + TVector.Width, TVector.LoadPartial(x, Math.Min(TVector.Width, channels)));
            for (int channel = 0; channel < channels; channel += TVector.Width)
            {
                TVector sum = TVector.Zero;
                for (int first = Math.Max(channel - _before, 1 - TVector.Width); first <= channel + _after; first++)
                {
                    TVector v = first < 0 ? TVector.Load(edge + TVector.Width + first) : TVector.LoadPartial(x + first, Math.Clamp(channels - first, 0, TVector.Width));
                    sum = TVector.MultiplyAdd(v, v, sum);
                }

                TVector divisor = TVector.MultiplyAdd(sum, TVector.Broadcast(_factor), TVector.Broadcast(_k));
                TVector scale = VectorMath.Exp<TVector>(TVector.Multiply(VectorMath.Log<TVector>(divisor), TVector.Broadcast(-_beta)));
                TVector own = TVector.LoadPartial(x + channel, Math.Min(TVector.Width, channels - channel));
                Lanes.Store<TVector>(y + channel, epilogue.Apply<TVector>(TVector.Multiply(own, scale), column, channel), channels - channel);
            }
        }
    }
}
