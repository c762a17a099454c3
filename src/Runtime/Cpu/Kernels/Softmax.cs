using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Softmax, over the channels of a pixel or over pixels. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Softmax : ISoftmax
{
    /// <summary>y[i] = e^x[i] / sum over j of e^x[j], as <c>torch.nn.Softmax</c>. The largest number is subtracted first, so nothing overflows.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="y">Receives as many; may be <paramref name="x"/>.</param>
    /// <param name="channels">How many; at least 1.</param>
    public static void Run<TSimd, TVector>(float* x, float* y, int channels)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        int whole = channels - channels % TSimd.Width;
        int rest = channels - whole;
        TVector tail = TSimd.FirstLanes(rest);
        TVector largest = Largest<TSimd, TVector>(x, channels);

        TVector sum = TSimd.Zero;
        for (int i = 0; i < whole; i += TSimd.Width)
        {
            TVector e = VectorMath.Exp<TSimd, TVector>(TSimd.Subtract(TSimd.Load(x + i), largest));
            TSimd.Store(y + i, e);
            sum = TSimd.Add(sum, e);
        }
        TVector last = VectorMath.Exp<TSimd, TVector>(TSimd.Subtract(TSimd.LoadPartial(x + whole, rest), largest));
        sum = TSimd.Add(sum, TSimd.Select(tail, last, TSimd.Zero));

        TVector scale = TSimd.Broadcast(1 / TSimd.Sum(sum));
        for (int i = 0; i < whole; i += TSimd.Width) TSimd.Store(y + i, TSimd.Multiply(TSimd.Load(y + i), scale));
        TSimd.StorePartial(y + whole, TSimd.Multiply(last, scale), rest);
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
            TVector largest = LargestAcross<TSimd, TVector>(x + first, length, stepX, count);
            TVector sum = TSimd.Zero;
            for (int i = 0; i < length; i++)
            {
                TVector e = VectorMath.Exp<TSimd, TVector>(TSimd.Subtract(TSimd.LoadPartial(x + first + i * stepX, count), largest));
                TSimd.StorePartial(y + first + i * stepY, e, count);
                sum = TSimd.Add(sum, e);
            }

            TVector scale = TSimd.Divide(TSimd.Broadcast(1), sum);
            for (int i = 0; i < length; i++)
            {
                float* pixel = y + first + i * stepY;
                TSimd.StorePartial(pixel, TSimd.Multiply(TSimd.LoadPartial(pixel, count), scale), count);
            }
        }
    }

    /// <summary>The largest of the numbers, in all lanes.</summary>
    internal static TVector Largest<TSimd, TVector>(float* x, int channels)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        int whole = channels - channels % TSimd.Width;
        int rest = channels - whole;
        TVector max = TSimd.Select(TSimd.FirstLanes(rest), TSimd.LoadPartial(x + whole, rest), TSimd.Broadcast(float.NegativeInfinity));
        for (int i = 0; i < whole; i += TSimd.Width) max = TSimd.Max(max, TSimd.Load(x + i));
        return TSimd.Broadcast(TSimd.MaxElement(max));
    }

    /// <summary>The largest number of each of <paramref name="count"/> channels along a row or column of pixels.</summary>
    internal static TVector LargestAcross<TSimd, TVector>(float* x, int length, nint step, int count)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector largest = TSimd.Broadcast(float.NegativeInfinity);
        for (int i = 0; i < length; i++) largest = TSimd.Max(largest, TSimd.LoadPartial(x + i * step, count));
        return largest;
    }
}
