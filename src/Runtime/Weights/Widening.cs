using System.Numerics;

namespace NetGen;

/// <summary>The 16-bit float types to float32: exact, NaN payloads included.</summary>
/// <remarks>The source may be the upper half of the destination: elements are read before the growing result reaches them.</remarks>
internal static class Widening
{
    /// <summary>BF16 is the upper half of a float32.</summary>
    public static void FromBF16(ReadOnlySpan<ushort> source, Span<float> destination)
    {
        for (int i = 0; i < source.Length; i += Vector<ushort>.Count)
        {
            Vector.Widen(Read(source[i..]), out Vector<uint> low, out Vector<uint> high);
            Write(low << 16, high << 16, destination[i..source.Length]);
        }
    }

    /// <summary>F16 is IEEE 754 binary16: 1 bit of sign, 5 of exponent (bias 15), 10 of mantissa.</summary>
    public static void FromF16(ReadOnlySpan<ushort> source, Span<float> destination)
    {
        for (int i = 0; i < source.Length; i += Vector<ushort>.Count)
        {
            Vector.Widen(Read(source[i..]), out Vector<uint> low, out Vector<uint> high);
            Write(FromF16(low), FromF16(high), destination[i..source.Length]);
        }
    }

    /// <summary>After F. Giesen, "half_to_float_fast5" (https://gist.github.com/rygorous/2156668), keeping infinities and NaN apart.</summary>
    private static Vector<uint> FromF16(Vector<uint> half)
    {
        // Moved to float32's places, the exponent is too small by the difference of the biases; the multiplication mends that for subnormals, too.
        Vector<uint> magnitude = (half & Vector.Create(0x7FFFu)) << 13;
        Vector<uint> finite = Vector.AsVectorUInt32(Vector.AsVectorSingle(magnitude) * MathF.ScaleB(1, 127 - 15));
        Vector<uint> infiniteOrNaN = magnitude | Vector.Create(0x7F80_0000u);
        Vector<uint> isFinite = Vector.LessThan(magnitude, Vector.Create(0x7C00u << 13));
        return Vector.ConditionalSelect(isFinite, finite, infiniteOrNaN) | ((half & Vector.Create(0x8000u)) << 16);
    }

    private static Vector<ushort> Read(ReadOnlySpan<ushort> source)
    {
        if (source.Length >= Vector<ushort>.Count) return new(source);
        Span<ushort> whole = stackalloc ushort[Vector<ushort>.Count];
        source.CopyTo(whole);
        return new(whole);
    }

    private static void Write(Vector<uint> low, Vector<uint> high, Span<float> destination)
    {
        if (destination.Length >= Vector<ushort>.Count)
        {
            Vector.AsVectorSingle(low).CopyTo(destination);
            Vector.AsVectorSingle(high).CopyTo(destination[Vector<float>.Count..]);
            return;
        }
        Span<float> whole = stackalloc float[Vector<ushort>.Count];
        Vector.AsVectorSingle(low).CopyTo(whole);
        Vector.AsVectorSingle(high).CopyTo(whole[Vector<float>.Count..]);
        whole[..destination.Length].CopyTo(destination);
    }
}
