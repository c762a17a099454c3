using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Vector = System.Runtime.Intrinsics.Vector512<float>;

namespace NetGen.Cpu;

/// <summary>Vectors of 16 floats: AVX-512. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Simd512 : ISimd<Vector>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>Whether the processor has these vectors.</summary>
    /// <remarks>
    /// Not <see cref="Vector512.IsHardwareAccelerated"/>: that is false on processors that lower their clock for AVX-512 (Skylake to Cascade Lake), which
    /// hurts code that uses it now and then; kernels that use nothing else gain from the wider and the more registers.
    /// </remarks>
    public static bool IsSupported
    {
        [MethodImpl(Inline)]
        get => Vector512.IsHardwareAccelerated || Avx512F.IsSupported;
    }

    /// <inheritdoc/>
    public static int Width
    {
        [MethodImpl(Inline)]
        get => 16;
    }

    /// <inheritdoc/>
    public static Vector Zero
    {
        [MethodImpl(Inline)]
        get => Vector.Zero;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Broadcast(float value) => Vector512.Create(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Load(float* source) => Vector512.Load(source);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Store(float* target, Vector value) => value.Store(target);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector LoadPartial(float* source, int count) =>
        Avx512F.IsSupported
            ? Avx512F.MaskLoad(source, FirstLanes(count), Vector.Zero)
            : PartialVector.Load512(source, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void StorePartial(float* target, Vector value, int count)
    {
        if (Avx512F.IsSupported) Avx512F.MaskStore(target, FirstLanes(count), value);
        else PartialVector.Store(target, value, count);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector FirstLanes(int count) => Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(count)).AsSingle();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Add(Vector a, Vector b) => a + b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Subtract(Vector a, Vector b) => a - b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Multiply(Vector a, Vector b) => a * b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Divide(Vector a, Vector b) => a / b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Sqrt(Vector a) => Vector512.Sqrt(a);

    /// <inheritdoc/>
    // Not FusedMultiplyAdd: without FMA that is a library call a lane.
    [MethodImpl(Inline)]
    public static Vector MultiplyAdd(Vector a, Vector b, Vector c) => Vector512.MultiplyAddEstimate(a, b, c);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Negate(Vector a) => -a;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Abs(Vector a) => Vector512.Abs(a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector CopySign(Vector magnitude, Vector sign) => Vector512.CopySign(magnitude, sign);

    /// <inheritdoc/>
    // x86 returns its second operand where either is NaN, Arm returns NaN.
    [MethodImpl(Inline)]
    public static Vector Max(Vector a, Vector b) => Vector512.MaxNative(b, a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Min(Vector a, Vector b) => Vector512.MinNative(b, a);

    /// <inheritdoc/>
    // The maximum already is NaN where its second operand is.
    [MethodImpl(Inline)]
    public static Vector MaxOrNaN(Vector a, Vector b) => Vector512.ConditionalSelect(Vector512.Equals(a, a), Vector512.MaxNative(a, b), a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector LessThan(Vector a, Vector b) => Vector512.LessThan(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Equal(Vector a, Vector b) => Vector512.Equals(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Select(Vector mask, Vector yes, Vector no) => Vector512.ConditionalSelect(mask, yes, no);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Scale(Vector a, Vector exponent)
    {
        if (Avx512F.IsSupported) return Avx512F.Scale(a, exponent);

        // In two steps: 2^-150, which rounds to nothing or the least denormal, is no float. The first product is exact.
        const int bias = 127, mantissaBits = 23;
        Vector512<int> whole = Vector512.ConvertToInt32Native(exponent);
        Vector512<int> half = whole >> 1;
        Vector first = ((half + Vector512.Create(bias)) << mantissaBits).AsSingle();
        Vector second = ((whole - half + Vector512.Create(bias)) << mantissaBits).AsSingle();
        return a * first * second;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Exponent(Vector a)
    {
        const int bias = 127, mantissaBits = 23;
        return Vector512.ConvertToSingle((a.AsInt32() >> mantissaBits) - Vector512.Create(bias));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Significand(Vector a)
    {
        const int mantissa = (1 << 23) - 1;
        return ((a.AsInt32() & Vector512.Create(mantissa)) | Vector512.Create(1f).AsInt32()).AsSingle();
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float Sum(Vector a) => Simd256.Sum(a.GetLower() + a.GetUpper());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float MaxElement(Vector a) => Simd256.MaxElement(Vector256.MaxNative(a.GetLower(), a.GetUpper()));
}
