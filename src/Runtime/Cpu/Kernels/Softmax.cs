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
    public static void Run<TVector>(float* x, float* y, int channels)
        where TVector : struct, ISimd<TVector>
    {
        int whole = channels - channels % TVector.Width;
        int rest = channels - whole;
        TVector tail = TVector.FirstLanes(rest);
        TVector largest = Largest<TVector>(x, channels);

        TVector sum = TVector.Zero;
        for (int i = 0; i < whole; i += TVector.Width)
        {
            TVector e = VectorMath.Exp<TVector>(TVector.Subtract(TVector.Load(x + i), largest));
            TVector.Store(y + i, e);
            sum = TVector.Add(sum, e);
        }
        TVector last = VectorMath.Exp<TVector>(TVector.Subtract(TVector.LoadPartial(x + whole, rest), largest));
        sum = TVector.Add(sum, TVector.Select(tail, last, TVector.Zero));

        TVector scale = TVector.Broadcast(1 / TVector.Sum(sum));
        for (int i = 0; i < whole; i += TVector.Width) TVector.Store(y + i, TVector.Multiply(TVector.Load(y + i), scale));
        TVector.StorePartial(y + whole, TVector.Multiply(last, scale), rest);
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
            TVector largest = LargestAcross<TVector>(x + first, length, stepX, count);
            TVector sum = TVector.Zero;
            for (int i = 0; i < length; i++)
            {
                TVector e = VectorMath.Exp<TVector>(TVector.Subtract(TVector.LoadPartial(x + first + i * stepX, count), largest));
                TVector.StorePartial(y + first + i * stepY, e, count);
                sum = TVector.Add(sum, e);
            }

            TVector scale = TVector.Divide(TVector.Broadcast(1), sum);
            for (int i = 0; i < length; i++)
            {
                float* pixel = y + first + i * stepY;
                TVector.StorePartial(pixel, TVector.Multiply(TVector.LoadPartial(pixel, count), scale), count);
            }
        }
    }

    /// <summary>The largest of the numbers, in all lanes.</summary>
    internal static TVector Largest<TVector>(float* x, int channels)
        where TVector : struct, ISimd<TVector>
    {
        int whole = channels - channels % TVector.Width;
        int rest = channels - whole;
        TVector max = TVector.Select(TVector.FirstLanes(rest), TVector.LoadPartial(x + whole, rest), TVector.Broadcast(float.NegativeInfinity));
        for (int i = 0; i < whole; i += TVector.Width) max = TVector.Max(max, TVector.Load(x + i));
        return TVector.Broadcast(TVector.MaxElement(max));
    }

    /// <summary>The largest number of each of <paramref name="count"/> channels along a row or column of pixels.</summary>
    internal static TVector LargestAcross<TVector>(float* x, int length, nint step, int count)
        where TVector : struct, ISimd<TVector>
    {
        TVector largest = TVector.Broadcast(float.NegativeInfinity);
        for (int i = 0; i < length; i++) largest = TVector.Max(largest, TVector.LoadPartial(x + i * step, count));
        return largest;
    }
}
