namespace NetGen.Tests;

public sealed class WideningTests
{
    private static readonly ushort[] All = [.. Enumerable.Range(0, 65536).Select(i => (ushort)i)];

    [Fact]
    public void F16IsExactForEveryValue()
    {
        float[] widened = new float[All.Length];
        Widening.FromF16(All, widened);
        foreach (ushort bits in All)
        {
            Half half = BitConverter.UInt16BitsToHalf(bits);
            uint expected = Half.IsNaN(half)
                ? (uint)(bits & 0x8000) << 16 | 0x7F80_0000 | (uint)(bits & 0x3FF) << 13 // the payload stays, signalling or not
                : BitConverter.SingleToUInt32Bits((float)half);
            BitConverter.SingleToUInt32Bits(widened[bits]).ShouldBe(expected, $"0x{bits:X4}");
        }
    }

    [Fact]
    public void BF16IsTheUpperHalfForEveryValue()
    {
        float[] widened = new float[All.Length];
        Widening.FromBF16(All, widened);
        foreach (ushort bits in All) BitConverter.SingleToUInt32Bits(widened[bits]).ShouldBe((uint)bits << 16);
    }

    [Theory]
    [InlineData(0x0000, 0f)]
    [InlineData(0x8000, -0f)]
    [InlineData(0x0001, 5.9604645e-8f)] // smallest subnormal, 2^-24
    [InlineData(0x03FF, 6.097555e-5f)] // largest subnormal
    [InlineData(0x0400, 6.1035156e-5f)] // smallest normal, 2^-14
    [InlineData(0x3555, 0.33325195f)]
    [InlineData(0x7BFF, 65504f)]
    [InlineData(0xFC00, float.NegativeInfinity)]
    [InlineData(0x7E00, float.NaN)]
    public void F16KnownValues(int bits, float expected)
    {
        float[] widened = new float[1];
        Widening.FromF16([(ushort)bits], widened);
        widened[0].ShouldBe(expected);
    }

    [Fact]
    public void EveryLengthWidensInPlaceAndNoFurther()
    {
        for (int length = 0; length < 100; length++)
        {
            float[] values = new float[length + 40];
            values.AsSpan(length).Fill(-1);
            Span<float> destination = values.AsSpan(0, length);
            Span<ushort> source = System.Runtime.InteropServices.MemoryMarshal.Cast<float, ushort>(destination)[length..];
            for (int i = 0; i < length; i++) source[i] = BitConverter.HalfToUInt16Bits((Half)i);

            Widening.FromF16(source, destination);

            values.Take(length).ShouldBe(Enumerable.Range(0, length).Select(i => (float)i));
            values.Skip(length).ShouldAllBe(value => value == -1);
        }
    }
}
