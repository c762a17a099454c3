using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>What a kernel does with vectors of one width. Kernels are generic over it, so each is written once. For emitted code.</summary>
/// <remarks>
/// The implementations are <see cref="Simd512"/>, <see cref="Simd256"/> and <see cref="Simd128"/>. Being structs, each gets code of its own from the
/// just-in-time compiler, and their only field is the bare vector, so that locals live in registers.
/// All members are one or a few instructions where the processor has vectors of the width; on any other they are slow and right.
/// </remarks>
/// <typeparam name="TVector">The implementation: a vector of <see cref="float"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe interface ISimd<TVector>
    where TVector : struct, ISimd<TVector>
{
    /// <summary>Lanes in a vector.</summary>
    static abstract int Width { get; }

    /// <summary>0 in all lanes.</summary>
    static abstract TVector Zero { get; }

    /// <summary>One number in all lanes.</summary>
    static abstract TVector Broadcast(float value);

    /// <summary><see cref="Width"/> floats from any address.</summary>
    static abstract TVector Load(float* source);

    /// <summary><see cref="Width"/> floats to any address.</summary>
    static abstract void Store(float* target, TVector value);

    /// <summary>The first lanes from memory, 0 in the others. Touches no memory beyond <paramref name="count"/> floats.</summary>
    /// <param name="source">Any address.</param>
    /// <param name="count">0 to <see cref="Width"/>.</param>
    static abstract TVector LoadPartial(float* source, int count);

    /// <summary>Writes the first lanes only. Touches no memory beyond <paramref name="count"/> floats.</summary>
    /// <param name="target">Any address.</param>
    /// <param name="value">The lanes.</param>
    /// <param name="count">0 to <see cref="Width"/>.</param>
    static abstract void StorePartial(float* target, TVector value, int count);

    /// <summary>The mask, for <see cref="Select"/>, of the first lanes.</summary>
    /// <param name="count">0 to <see cref="Width"/>.</param>
    static abstract TVector FirstLanes(int count);

    /// <summary>a + b.</summary>
    static abstract TVector Add(TVector a, TVector b);

    /// <summary>a - b.</summary>
    static abstract TVector Subtract(TVector a, TVector b);

    /// <summary>a * b.</summary>
    static abstract TVector Multiply(TVector a, TVector b);

    /// <summary>a / b, correctly rounded.</summary>
    static abstract TVector Divide(TVector a, TVector b);

    /// <summary>The square root, correctly rounded; NaN below 0.</summary>
    static abstract TVector Sqrt(TVector a);

    /// <summary>a * b + c, rounded once wherever the processor can (only x86 without FMA cannot).</summary>
    static abstract TVector MultiplyAdd(TVector a, TVector b, TVector c);

    /// <summary>sum + a * b in place of sum.</summary>
    static abstract void Accumulate(TVector a, TVector b, ref TVector sum);

    /// <summary>-a, of zeros and NaN too.</summary>
    static abstract TVector Negate(TVector a);

    /// <summary>|a|.</summary>
    static abstract TVector Abs(TVector a);

    /// <summary>The magnitude of one number with the sign of another.</summary>
    static abstract TVector CopySign(TVector magnitude, TVector sign);

    /// <summary>The larger number, in one instruction. NaN where <paramref name="a"/> is NaN; where only <paramref name="b"/> is, either a or NaN.</summary>
    /// <remarks>So Max(x, 0) is the ReLU that passes NaN on, as PyTorch's does. Of +0 and -0, either.</remarks>
    static abstract TVector Max(TVector a, TVector b);

    /// <summary>The smaller number, in one instruction. NaN where <paramref name="a"/> is NaN; where only <paramref name="b"/> is, either a or NaN.</summary>
    static abstract TVector Min(TVector a, TVector b);

    /// <summary>The larger number, NaN where either is NaN: what PyTorch's max pooling computes. Up to three instructions; of +0 and -0, either.</summary>
    static abstract TVector MaxOrNaN(TVector a, TVector b);

    /// <summary>The mask, for <see cref="Select"/>, of the lanes where a &lt; b; false for NaN.</summary>
    static abstract TVector LessThan(TVector a, TVector b);

    /// <summary>The mask of the lanes where a = b; false for NaN.</summary>
    static abstract TVector Equal(TVector a, TVector b);

    /// <summary>Lane by lane, one of two numbers.</summary>
    /// <param name="mask">From <see cref="LessThan"/>, <see cref="Equal"/> or <see cref="FirstLanes"/>: all bits of a lane or none.</param>
    /// <param name="yes">Where the mask's bits are set.</param>
    /// <param name="no">Where they are not.</param>
    static abstract TVector Select(TVector mask, TVector yes, TVector no);

    /// <summary>a * 2^exponent, rounded once, with gradual underflow and overflow to infinity.</summary>
    /// <param name="a">Any number with 2^-2 &lt; |a| &lt; 2^2, or 0, infinite or NaN.</param>
    /// <param name="exponent">A whole number from -250 to 250; anything where <paramref name="a"/> is NaN.</param>
    static abstract TVector Scale(TVector a, TVector exponent);

    /// <summary>The whole number n with 2^n &lt;= a &lt; 2^(n + 1); 128 for infinity.</summary>
    /// <param name="a">A normal number above 0, or infinity.</param>
    static abstract TVector Exponent(TVector a);

    /// <summary>a / 2^n, in [1, 2), with n as <see cref="Exponent"/>; 1 for infinity.</summary>
    /// <param name="a">A normal number above 0, or infinity.</param>
    static abstract TVector Significand(TVector a);

    /// <summary>The sum of the lanes, added pairwise.</summary>
    static abstract float Sum(TVector a);

    /// <summary>The largest lane; any lane if one is NaN.</summary>
    static abstract float MaxElement(TVector a);
}
