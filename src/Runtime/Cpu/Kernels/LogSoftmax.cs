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
    public static void Run<TVector>(float* x, float* y, int channels)
        where TVector : struct, ISimd<TVector>
    {
        int whole = channels - channels % TVector.Width;
        int rest = channels - whole;
        TVector largest = Softmax.Largest<TVector>(x, channels);

        TVector sum = TVector.Zero;
        for (int i = 0; i < whole; i += TVector.Width) sum = TVector.Add(sum, VectorMath.Exp<TVector>(TVector.Subtract(TVector.Load(x + i), largest)));
        TVector last = TVector.Subtract(TVector.LoadPartial(x + whole, rest), largest);
        sum = TVector.Add(sum, TVector.Select(TVector.FirstLanes(rest), VectorMath.Exp<TVector>(last), TVector.Zero));

        TVector log = VectorMath.Log<TVector>(TVector.Broadcast(TVector.Sum(sum)));
        for (int i = 0; i < whole; i += TVector.Width) TVector.Store(y + i, TVector.Subtract(TVector.Subtract(TVector.Load(x + i), largest), log));
        TVector.StorePartial(y + whole, TVector.Subtract(last, log), rest);
    }

    /// <summary>The same for each channel along a row or column of pixels.</summary>
    /// <param name="x">The first pixel.</param>
    /// <param name="y">Receives the first pixel; may be <paramref name="x"/>.</param>
    /// <param name="length">Pixels in a row or column; at least 1.</param>
    /// <param name="stepX">Elements from a pixel of <paramref name="x"/> to the next.</param>
    /// <param name="stepY">Elements from a pixel of <paramref name="y"/> to the next.</param>
    /// <param name="channels">Channels of a pixel.</param>
    public static void Across<TVector>(float* x, float* y, int length, nint stepX, nint stepY, int channels)
        where TVector : struct, ISimd<TVector>
    {
        for (int first = 0; first < channels; first += TVector.Width)
        {
            int count = Math.Min(TVector.Width, channels - first);
            TVector largest = Softmax.LargestAcross<TVector>(x + first, length, stepX, count);
            TVector sum = TVector.Zero;
            for (int i = 0; i < length; i++)
                sum = TVector.Add(sum, VectorMath.Exp<TVector>(TVector.Subtract(TVector.LoadPartial(x + first + i * stepX, count), largest)));

            TVector log = VectorMath.Log<TVector>(sum);
            for (int i = 0; i < length; i++)
            {
                TVector shifted = TVector.Subtract(TVector.LoadPartial(x + first + i * stepX, count), largest);
                TVector.StorePartial(y + first + i * stepY, TVector.Subtract(shifted, log), count);
            }
        }
    }
}
