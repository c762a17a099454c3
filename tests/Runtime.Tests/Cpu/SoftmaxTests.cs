using NetGen.Cpu;

namespace NetGen.Tests;

public sealed class Softmax512Tests : SoftmaxTests<Simd512>;

public sealed class Softmax256Tests : SoftmaxTests<Simd256>;

public sealed class Softmax128Tests : SoftmaxTests<Simd128>;

public abstract unsafe class SoftmaxTests<TVector>
    where TVector : struct, ISimd<TVector>
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(10, 1000)]
    [InlineData(10, -1000)]
    [InlineData(1e4f, 0)]
    public void IsRightForEveryNumberOfChannels(float spread, float offset)
    {
        using var memory = new GuardedMemory();
        var random = new Random(1);
        for (int channels = 1; channels <= 67; channels++)
        {
            float[] x = [.. Enumerable.Range(0, channels).Select(_ => offset + spread * (random.NextSingle() * 2 - 1))];
            float* y = memory.End - channels;
            fixed (float* p = x) Softmax.Run<TVector>(p, y, channels);

            double[] exponentials = [.. x.Select(v => Math.Exp((double)v - x.Max()))];
            for (int i = 0; i < channels; i++) ((double)y[i]).ShouldBe(exponentials[i] / exponentials.Sum(), 3e-7);
            new ReadOnlySpan<float>(y, channels).ToArray().Sum(v => (double)v).ShouldBe(1, 1e-6);
        }
    }

    [Fact]
    public void WorksInPlaceAndPassesNaNOn()
    {
        float[] x = [.. Enumerable.Range(0, 37).Select(i => i * 0.1f)];
        float[] y = new float[x.Length];
        fixed (float* p = x, q = y)
        {
            Softmax.Run<TVector>(p, q, x.Length);
            Softmax.Run<TVector>(p, p, x.Length);
        }
        x.ShouldBe(y);

        x[36] = float.NaN;
        fixed (float* p = x) Softmax.Run<TVector>(p, p, x.Length);
        x.ShouldAllBe(v => float.IsNaN(v));
    }
}
