using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using NetGen.Cpu;

namespace NetGen.Tests;

public sealed class Simd512Tests : SimdTests<Simd512>;

public sealed class Simd256Tests : SimdTests<Simd256>;

public sealed class Simd128Tests : SimdTests<Simd128>;

public abstract unsafe class SimdTests<TVector>
    where TVector : struct, ISimd<TVector>
{
    private static readonly float[] Interesting =
    [
        0f, -0f, 1, -1, 2.5f, -3, float.Epsilon, -float.Epsilon, 1e-39f, float.MaxValue, float.MinValue,
        float.PositiveInfinity, float.NegativeInfinity, float.NaN, -float.NaN, 16777217, 0.1f,
    ];

    [Fact]
    public void TheWidthIsThatOfTheVector() => TVector.Width.ShouldBe(Unsafe.SizeOf<TVector>() / sizeof(float));

    [Fact]
    public void LoadsPartiallyAndNotOneFloatFurther()
    {
        using var memory = new GuardedMemory();
        for (int i = 0; i < memory.Length; i++) memory.First[i] = i + 1;
        for (int count = 0; count <= TVector.Width; count++)
        {
            Lanes(TVector.LoadPartial(memory.First, count)).ShouldBe(Expected(count, 1));
            Lanes(TVector.LoadPartial(memory.End - count, count)).ShouldBe(Expected(count, memory.Length - count + 1));
        }

        static float[] Expected(int count, int start) => [.. Enumerable.Range(0, TVector.Width).Select(i => i < count ? start + i : 0f)];
    }

    [Fact]
    public void StoresPartiallyAndNotOneFloatFurther()
    {
        using var memory = new GuardedMemory();
        float[] values = [.. Enumerable.Range(1, TVector.Width).Select(i => (float)i)];
        var all = new Span<float>(memory.First, memory.Length);
        for (int count = 0; count <= TVector.Width; count++)
        {
            foreach (int start in new[] { 0, 100, memory.Length - count })
            {
                all.Fill(-7);
                TVector.StorePartial(memory.First + start, Vector(values), count);
                all.Slice(start, count).ToArray().ShouldBe(values[..count]);
                all[..start].ContainsAnyExcept(-7f).ShouldBeFalse();
                all[(start + count)..].ContainsAnyExcept(-7f).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void SelectsTheFirstLanes()
    {
        for (int count = 0; count <= TVector.Width; count++)
        {
            Lanes(TVector.Select(TVector.FirstLanes(count), TVector.Broadcast(1), TVector.Broadcast(float.NaN)))
                .ShouldBe([.. Enumerable.Range(0, TVector.Width).Select(i => i < count ? 1 : float.NaN)]);
        }
    }

    [Fact]
    public void ComputesAsScalarsDo()
    {
        ForAllPairs(TVector.Add, (a, b) => a + b);
        ForAllPairs(TVector.Subtract, (a, b) => a - b);
        ForAllPairs(TVector.Multiply, (a, b) => a * b);
        ForAllPairs(TVector.Divide, (a, b) => a / b);
        ForAllPairs(TVector.CopySign, MathF.CopySign);
        ForAllPairs((a, _) => TVector.Negate(a), (a, _) => -a);
        ForAllPairs((a, _) => TVector.Abs(a), (a, _) => MathF.Abs(a));
        ForAllPairs((a, _) => TVector.Sqrt(a), (a, _) => MathF.Sqrt(a));
        ForAllPairs((a, b) => TVector.Select(TVector.LessThan(a, b), a, TVector.Broadcast(9)), (a, b) => a < b ? a : 9);
        ForAllPairs((a, b) => TVector.Select(TVector.Equal(a, b), a, TVector.Broadcast(9)), (a, b) => a == b ? a : 9);
        ForAllPairs((a, b) => TVector.Add(TVector.MaxOrNaN(a, b), TVector.Zero), (a, b) => MathF.Max(a, b) + 0f);
    }

    [Fact]
    public void MaxAndMinAreNaNWhereTheirFirstOperandIs()
    {
        ForAllPairs((a, b) => TVector.Add(TVector.Max(a, b), TVector.Zero), (a, b) => MathF.Max(a, b) + 0f, b => !float.IsNaN(b));
        ForAllPairs((a, b) => TVector.Add(TVector.Min(a, b), TVector.Zero), (a, b) => MathF.Min(a, b) + 0f, b => !float.IsNaN(b));
    }

    [SkippableFact]
    public void MultiplyAddRoundsOnce()
    {
        Skip.IfNot(Fma.IsSupported || AdvSimd.IsSupported);
        float a = 1 + MathF.ScaleB(1, -12);
        float c = -(a * a);
        Lanes(TVector.MultiplyAdd(TVector.Broadcast(a), TVector.Broadcast(a), TVector.Broadcast(c))).ShouldAllBe(x => x == MathF.FusedMultiplyAdd(a, a, c));
        MathF.FusedMultiplyAdd(a, a, c).ShouldNotBe(0);
    }

    [Fact]
    public void ScalesByPowersOfTwo()
    {
        foreach (float a in new[] { 0.75f, 1f, -1.5f, 1.9999999f, 0, float.PositiveInfinity, float.NaN })
        {
            for (int n = -250; n <= 250; n++)
                Lanes(TVector.Scale(TVector.Broadcast(a), TVector.Broadcast(n))).ShouldAllBe(x => x.Equals((float)Math.ScaleB(a, n)));
        }
    }

    [Fact]
    public void TakesNumbersApart()
    {
        foreach (float a in new[] { 1.17549435e-38f, 0.1f, 0.99999994f, 1, 1.9999999f, 2, 1e10f, float.MaxValue })
        {
            int n = Math.ILogB(a);
            Lanes(TVector.Exponent(TVector.Broadcast(a))).ShouldAllBe(x => x == n);
            Lanes(TVector.Significand(TVector.Broadcast(a))).ShouldAllBe(x => x == MathF.ScaleB(a, -n));
        }

        Lanes(TVector.Exponent(TVector.Broadcast(float.PositiveInfinity))).ShouldAllBe(x => x == 128);
        Lanes(TVector.Significand(TVector.Broadcast(float.PositiveInfinity))).ShouldAllBe(x => x == 1);
    }

    [Fact]
    public void ReducesLanes()
    {
        for (int largest = 0; largest < TVector.Width; largest++)
        {
            float[] values = [.. Enumerable.Range(0, TVector.Width).Select(i => i == largest ? 100f : -i)];
            TVector.MaxElement(Vector(values)).ShouldBe(100);
            TVector.Sum(Vector(values)).ShouldBe(values.Sum());
        }
    }

    private static void ForAllPairs(Func<TVector, TVector, TVector> actual, Func<float, float, float> expected, Predicate<float>? only = null)
    {
        foreach (float a in Interesting)
        {
            foreach (float b in Interesting)
            {
                if (only is not null && !only(b)) continue;
                float value = expected(a, b);
                foreach (float lane in Lanes(actual(TVector.Broadcast(a), TVector.Broadcast(b))))
                {
                    bool same = float.IsNaN(value) ? float.IsNaN(lane) : BitConverter.SingleToInt32Bits(lane) == BitConverter.SingleToInt32Bits(value);
                    same.ShouldBeTrue($"{a}, {b}: {lane} instead of {value}");
                }
            }
        }
    }

    private static TVector Vector(float[] values)
    {
        fixed (float* p = values) return TVector.Load(p);
    }

    private static float[] Lanes(TVector vector)
    {
        float[] lanes = new float[TVector.Width];
        fixed (float* p = lanes) TVector.Store(p, vector);
        return lanes;
    }
}
