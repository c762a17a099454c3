using NetGen.Cpu;

namespace NetGen.Tests;

public sealed class LogSoftmax512Tests : LogSoftmaxTests<Simd512>;

public sealed class LogSoftmax256Tests : LogSoftmaxTests<Simd256>;

public sealed class LogSoftmax128Tests : LogSoftmaxTests<Simd128>;

public abstract unsafe class LogSoftmaxTests<TVector>
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
            fixed (float* p = x) LogSoftmax.Run<TVector>(p, y, channels);

            double log = Math.Log(x.Sum(v => Math.Exp((double)v - x.Max())));
            for (int i = 0; i < channels; i++) ((double)y[i]).ShouldBe((double)x[i] - x.Max() - log, 4e-7 * (1 + Math.Abs(y[i])));
        }
    }

    [Fact]
    public void WorksInPlaceAndPassesNaNOn()
    {
        float[] x = [.. Enumerable.Range(0, 37).Select(i => i * 0.1f)];
        float[] y = new float[x.Length];
        fixed (float* p = x, q = y)
        {
            LogSoftmax.Run<TVector>(p, q, x.Length);
            LogSoftmax.Run<TVector>(p, p, x.Length);
        }
        x.ShouldBe(y);

        x[36] = float.NaN;
        fixed (float* p = x) LogSoftmax.Run<TVector>(p, p, x.Length);
        x.ShouldAllBe(v => float.IsNaN(v));
    }
}
