using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks;

/// <summary>One convolution (6 to 16 channels, 5x5, on 14 x 14) at batch 64 against the most that a core can do.</summary>
public class ConvolutionBenchmarks
{
    private const int Batch = 64;
    private const long Macs = 16L * 14 * 14 * 6 * 5 * 5 * Batch;

    private readonly SecondConvolution net = new();
    private readonly PlainConvolution plain = new(6, 16, 5, padding: 2, size: 14);
    private readonly float[] maps = new float[Batch * 6 * 14 * 14];
    private readonly float[] output = new float[Batch * 16 * 14 * 14];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        for (int i = 0; i < maps.Length; i++)
        {
            maps[i] = random.NextSingle() - 0.5f;
        }
    }

    /// <summary>As many multiply-adds as the convolution has, with nothing to read or write.</summary>
    [Benchmark(Baseline = true), Flops(2 * Macs)]
    public float Limit() => MultiplyAdd.Run(Macs);

    [Benchmark, Flops(2 * Macs)]
    public void NetGen() => net.Forward(maps, output, Batch);

    [Benchmark, Flops(2 * Macs)]
    public void ScalarLoops()
    {
        for (int n = 0; n < Batch; n++)
        {
            plain.Forward(maps.AsSpan(n * 6 * 14 * 14, 6 * 14 * 14));
        }
    }
}
