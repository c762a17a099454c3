using System.Runtime.CompilerServices;
using static NetGen.Cpu.Coefficients;

namespace NetGen.Cpu;

public static partial class VectorMath
{
    /// <summary>
    /// x Phi(x) = x (1 + erf(x / sqrt 2)) / 2, as <c>torch.nn.GELU</c>, within 8 units in the last place (60 without FMA); -0 below -14.4; NaN for NaN and for
    /// -infinity, as in PyTorch.
    /// </summary>
    /// <remarks>
    /// Through the complementary error function, so that nothing cancels where x is negative: Phi(-z) = erfc(z / sqrt 2) / 2 = e^(-z^2/2) t P(t), the form of Hastings,
    /// "Approximations for Digital Computers", 1955 (Abramowitz and Stegun 26.2.17), with more terms.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector GELU<TVector>(TVector x)
        where TVector : struct, ISimd<TVector>
    {
        // Beyond 15 the tail is 0 to a float. |x| first: NaN stays NaN.
        TVector one = TVector.Broadcast(1), half = TVector.Broadcast(-0.5f);
        TVector z = TVector.Min(TVector.Abs(x), TVector.Broadcast(15));

        // What rounding z^2 loses would be multiplied by it in the exponential.
        TVector square = TVector.Multiply(z, z), lost = TVector.MultiplyAdd(z, z, TVector.Negate(square));
        TVector n = Reduce<TVector>(TVector.Multiply(square, half), out TVector r);
        TVector e = Exp<TVector>(n, TVector.MultiplyAdd(lost, half, r));

        TVector tail = TVector.Multiply(Mills<TVector>(z), e);
        return TVector.Multiply(x, TVector.Select(TVector.LessThan(x, TVector.Zero), tail, TVector.Subtract(one, tail)));
    }

    /// <summary>e^(z^2/2) times the probability that a normal variable is above z, for 0 &lt;= z &lt;= 15.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Mills<TVector>(TVector z)
        where TVector : struct, ISimd<TVector>
    {
        TVector one = TVector.Broadcast(1), t = TVector.Divide(one, TVector.MultiplyAdd(z, TVector.Broadcast(MillsStep), one));
        TVector p = TVector.MultiplyAdd(TVector.Broadcast(Mills8), t, TVector.Broadcast(Mills7));
        p = TVector.MultiplyAdd(p, t, TVector.Broadcast(Mills6));
        p = TVector.MultiplyAdd(p, t, TVector.Broadcast(Mills5));
        p = TVector.MultiplyAdd(p, t, TVector.Broadcast(Mills4));
        p = TVector.MultiplyAdd(p, t, TVector.Broadcast(Mills3));
        p = TVector.MultiplyAdd(p, t, TVector.Broadcast(Mills2));
        p = TVector.MultiplyAdd(p, t, TVector.Broadcast(Mills1));
        p = TVector.MultiplyAdd(p, t, TVector.Broadcast(Mills0));
        return TVector.Multiply(p, t);
    }

    /// <summary>
    /// x (1 + tanh(u)) / 2 with u = sqrt(2 / pi) (x + 0.044715 x^3), as <c>torch.nn.GELU("tanh")</c>; -0 below -10.5; NaN for NaN and for -infinity, as in PyTorch.
    /// Within 3 units in the last place where x is positive; below, u's rounding counts as often as the exponent is large: 20 where the result is above 1e-5, 300 at most.
    /// </summary>
    /// <remarks>(1 + tanh(u)) / 2 = 1 / (1 + e^(-2u)), which cancels nothing.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector TanhGELU<TVector>(TVector x)
        where TVector : struct, ISimd<TVector>
    {
        const double factor = -1.5957691216057308; // -2 sqrt(2 / pi)
        TVector one = TVector.Broadcast(1), slope = TVector.MultiplyAdd(TVector.Multiply(x, x), TVector.Broadcast((float)(factor * 0.044715)), TVector.Broadcast((float)factor));
        return TVector.Divide(x, TVector.Add(one, Exp<TVector>(TVector.Multiply(x, slope))));
    }
}
