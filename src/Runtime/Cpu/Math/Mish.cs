using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>x tanh(ln(1 + e^x)), as <c>torch.nn.Mish</c>, within 5 units in the last place; -0 below -104; NaN for NaN and for -infinity, as in PyTorch.</summary>
    /// <remarks>tanh(ln(1 + e)) = n / (n + 2) with n = e (e + 2), which cancels nothing.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Mish<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        // From 9.02 on the factor is 1 to a float, and beyond 44 n would be infinite. x first: NaN stays NaN.
        TVector two = TSimd.Broadcast(2);
        TVector e = Exp<TSimd, TVector>(TSimd.Min(x, TSimd.Broadcast(20)));
        TVector n = TSimd.Multiply(e, TSimd.Add(e, two));
        return TSimd.Multiply(x, TSimd.Divide(n, TSimd.Add(n, two)));
    }
}
