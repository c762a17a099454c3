using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>Softmax over numbers that lie next to each other. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Softmax
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

        TVector lowest = TSimd.Broadcast(float.NegativeInfinity);
        TVector max = TSimd.Select(tail, TSimd.LoadPartial(x + whole, rest), lowest);
        for (int i = 0; i < whole; i += TSimd.Width) max = TSimd.Max(max, TSimd.Load(x + i));
        TVector largest = TSimd.Broadcast(TSimd.MaxElement(max));

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
}
