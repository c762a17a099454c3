using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>x tanh(ln(1 + e^x)), as <c>torch.nn.Mish</c>, within 5 units in the last place; -0 below -104; NaN for NaN and for -infinity, as in PyTorch.</summary>
    /// <remarks>tanh(ln(1 + e)) = n / (n + 2) with n = e (e + 2), which cancels nothing.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Mish<TVector>(TVector x)
        where TVector : struct, ISimd<TVector>
    {
        // From 9.02 on the factor is 1 to a float, and beyond 44 n would be infinite. x first: NaN stays NaN.
        TVector two = TVector.Broadcast(2);
        TVector e = Exp<TVector>(TVector.Min(x, TVector.Broadcast(20)));
        TVector n = TVector.Multiply(e, TVector.Add(e, two));
        return TVector.Multiply(x, TVector.Divide(n, TVector.Add(n, two)));
    }
}
