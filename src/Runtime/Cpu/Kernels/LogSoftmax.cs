using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>The logarithm of <see cref="Softmax"/>, over the channels of a pixel or over pixels. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct LogSoftmax : ISoftmax
{
    /// <summary>
    /// y[i] = x[i] - ln(sum over j of e^x[j]), as <c>torch.nn.LogSoftmax</c>. The largest number is subtracted first, so nothing overflows, and no result is the logarithm of a
    /// number that vanished.
    /// </summary>
    /// <param name="x">The numbers.</param>
    /// <param name="y">Receives as many; may be <paramref name="x"/>.</param>
    /// <param name="channels">How many; at least 1.</param>
    public static void Run<TSimd, TVector>(float* x, float* y, int channels)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        int whole = channels - channels % TSimd.Width;
        int rest = channels - whole;
        TVector largest = Softmax.Largest<TSimd, TVector>(x, channels);

        TVector sum = TSimd.Zero;
        for (int i = 0; i < whole; i += TSimd.Width) sum = TSimd.Add(sum, VectorMath.Exp<TSimd, TVector>(TSimd.Subtract(TSimd.Load(x + i), largest)));
        TVector last = TSimd.Subtract(TSimd.LoadPartial(x + whole, rest), largest);
        sum = TSimd.Add(sum, TSimd.Select(TSimd.FirstLanes(rest), VectorMath.Exp<TSimd, TVector>(last), TSimd.Zero));

        TVector log = VectorMath.Log<TSimd, TVector>(TSimd.Broadcast(TSimd.Sum(sum)));
        for (int i = 0; i < whole; i += TSimd.Width) TSimd.Store(y + i, TSimd.Subtract(TSimd.Subtract(TSimd.Load(x + i), largest), log));
        TSimd.StorePartial(y + whole, TSimd.Subtract(last, log), rest);
    }

    /// <summary>The same for each channel along a row or column of pixels.</summary>
    /// <param name="x">The first pixel.</param>
    /// <param name="y">Receives the first pixel; may be <paramref name="x"/>.</param>
    /// <param name="length">Pixels in a row or column; at least 1.</param>
    /// <param name="stepX">Elements from a pixel of <paramref name="x"/> to the next.</param>
    /// <param name="stepY">Elements from a pixel of <paramref name="y"/> to the next.</param>
    /// <param name="channels">Channels of a pixel.</param>
    public static void Across<TSimd, TVector>(float* x, float* y, int length, nint stepX, nint stepY, int channels)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        for (int first = 0; first < channels; first += TSimd.Width)
        {
            int count = Math.Min(TSimd.Width, channels - first);
            TVector largest = Softmax.LargestAcross<TSimd, TVector>(x + first, length, stepX, count);
            TVector sum = TSimd.Zero;
            for (int i = 0; i < length; i++)
                sum = TSimd.Add(sum, VectorMath.Exp<TSimd, TVector>(TSimd.Subtract(TSimd.LoadPartial(x + first + i * stepX, count), largest)));

            TVector log = VectorMath.Log<TSimd, TVector>(sum);
            for (int i = 0; i < length; i++)
            {
                TVector shifted = TSimd.Subtract(TSimd.LoadPartial(x + first + i * stepX, count), largest);
                TSimd.StorePartial(y + first + i * stepY, TSimd.Subtract(shifted, log), count);
            }
        }
    }
}
