using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Rows of one channel: a number of all channels of each pixel. For emitted code.</summary>
/// <typeparam name="TFunction">How two numbers become one; their order does not matter.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct ChannelReduction<TFunction> : IRowKernel
    where TFunction : struct, IBinaryFunction
{
    /// <summary>Lanes of the widest vector, and as many behind them that are read and not used.</summary>
    private const int MostLanes = 2 * 16;

    private readonly Map _x;
    private readonly float _first;
    private readonly float _divisor;
    private readonly int _columns;
    private readonly int _channels;

    /// <param name="x">The map.</param>
    /// <param name="first">The number before any channel is taken into it: what changes no other.</param>
    /// <param name="divisor">What it is divided by at the end.</param>
    /// <param name="columns">Pixels of a row.</param>
    /// <param name="channels">Channels of a pixel.</param>
    public ChannelReduction(Map x, float first, float divisor, int columns, int channels)
    {
        _x = x;
        _first = first;
        _divisor = divisor;
        _columns = columns;
        _channels = channels;
    }

    /// <inheritdoc/>
    public void Row<TVector, TEpilogue>(int plane, int row, float* y, nint yStride, TEpilogue epilogue)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue<TEpilogue>
    {
        if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);

        float* pixel = _x.Row(plane, row), lanes = stackalloc float[MostLanes];
        int rest = _channels % TVector.Width, whole = _channels - rest;
        TVector first = TVector.Broadcast(_first), divisor = TVector.Broadcast(_divisor), tail = TVector.FirstLanes(rest);
        for (int column = 0; column < _columns; column++, pixel += _x.PixelStride, y += yStride)
        {
            TVector all = first;
            for (int channel = 0; channel < whole; channel += TVector.Width) all = TFunction.Apply<TVector>(all, TVector.Load(pixel + channel));
            if (rest > 0) all = TFunction.Apply<TVector>(all, TVector.Select(tail, TVector.LoadPartial(pixel + whole, rest), first));

            // The lanes by halves.
            for (int half = TVector.Width / 2; half > 0; half /= 2)
            {
                TVector.Store(lanes, all);
                all = TFunction.Apply<TVector>(all, TVector.Load(lanes + half));
            }

            // A sum may overflow on the way and not at its end.
            if (typeof(TFunction) == typeof(Add))
            {
                TVector.Store(lanes, all);
                if (!float.IsFinite(*lanes)) all = TVector.Broadcast(SumInDouble(pixel, _channels));
            }

            Lanes.Store<TVector>(y, epilogue.Apply<TVector>(TVector.Divide(all, divisor), column, 0), 1);
        }
    }

    private static float SumInDouble(float* pixel, int channels)
    {
        double sum = 0;
        for (int channel = 0; channel < channels; channel++) sum += pixel[channel];
        return (float)sum;
    }
}
