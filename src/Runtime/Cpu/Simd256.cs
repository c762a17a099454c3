using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Vector = System.Runtime.Intrinsics.Vector256<float>;

namespace NetGen.Cpu;

/// <summary>Vectors of 8 floats: AVX2. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Simd256 : ISimd<Vector>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>Whether the processor has these vectors.</summary>
    public static bool IsSupported
    {
        [MethodImpl(Inline)]
        get => Vector256.IsHardwareAccelerated;
    }

    /// <inheritdoc/>
    public static int Width
    {
        [MethodImpl(Inline)]
        get => 8;
    }

    /// <inheritdoc/>
    public static Vector Zero
    {
        [MethodImpl(Inline)]
        get => Vector.Zero;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Broadcast(float value) => Vector256.Create(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Load(float* source) => Vector256.Load(source);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Store(float* target, Vector value) => value.Store(target);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector LoadPartial(float* source, int count) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.MaskLoad(source, FirstLanes(count), Vector.Zero)
        : Avx.IsSupported ? Avx.MaskLoad(source, FirstLanes(count))
        : PartialVector.Load256(source, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void StorePartial(float* target, Vector value, int count)
    {
        if (Avx512F.VL.IsSupported) Avx512F.VL.MaskStore(target, FirstLanes(count), value);
        else if (Avx.IsSupported) Avx.MaskStore(target, FirstLanes(count), value);
        else PartialVector.Store(target, value, count);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector FirstLanes(int count) => Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count)).AsSingle();

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
    public static Vector Sqrt(Vector a) => Vector256.Sqrt(a);

    /// <inheritdoc/>
    // Not FusedMultiplyAdd: without FMA that is a library call a lane.
    [MethodImpl(Inline)]
    public static Vector MultiplyAdd(Vector a, Vector b, Vector c) => Vector256.MultiplyAddEstimate(a, b, c);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Negate(Vector a) => -a;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Abs(Vector a) => Vector256.Abs(a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector CopySign(Vector magnitude, Vector sign) => Vector256.CopySign(magnitude, sign);

    /// <inheritdoc/>
    // x86 returns its second operand where either is NaN, Arm returns NaN.
    [MethodImpl(Inline)]
    public static Vector Max(Vector a, Vector b) => Vector256.MaxNative(b, a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Min(Vector a, Vector b) => Vector256.MinNative(b, a);

    /// <inheritdoc/>
    // The maximum already is NaN where its second operand is.
    [MethodImpl(Inline)]
    public static Vector MaxOrNaN(Vector a, Vector b) => Vector256.ConditionalSelect(Vector256.Equals(a, a), Vector256.MaxNative(a, b), a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector LessThan(Vector a, Vector b) => Vector256.LessThan(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Equal(Vector a, Vector b) => Vector256.Equals(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Select(Vector mask, Vector yes, Vector no) => Vector256.ConditionalSelect(mask, yes, no);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Scale(Vector a, Vector exponent)
    {
        if (Avx512F.VL.IsSupported) return Avx512F.VL.Scale(a, exponent);

        // In two steps: 2^-150, which rounds to nothing or the least denormal, is no float. The first product is exact.
        const int bias = 127, mantissaBits = 23;
        Vector256<int> whole = Vector256.ConvertToInt32Native(exponent);
        Vector256<int> half = whole >> 1;
        Vector first = ((half + Vector256.Create(bias)) << mantissaBits).AsSingle();
        Vector second = ((whole - half + Vector256.Create(bias)) << mantissaBits).AsSingle();
        return a * first * second;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Exponent(Vector a)
    {
        const int bias = 127, mantissaBits = 23;
        return Vector256.ConvertToSingle((a.AsInt32() >> mantissaBits) - Vector256.Create(bias));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector Significand(Vector a)
    {
        const int mantissa = (1 << 23) - 1;
        return ((a.AsInt32() & Vector256.Create(mantissa)) | Vector256.Create(1f).AsInt32()).AsSingle();
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float Sum(Vector a) => Simd128.Sum(a.GetLower() + a.GetUpper());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float MaxElement(Vector a) => Simd128.MaxElement(Vector128.MaxNative(a.GetLower(), a.GetUpper()));
}
