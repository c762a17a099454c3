using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks;

/// <summary>The forward pass of LeNet, beside the same network in scalar loops.</summary>
public class ForwardBenchmarks
{
    private readonly LeNet net = new();
    private readonly PlainLeNet plain = new();
    private float[] images = [], logits = [];

    [Params(1, 64)]
    public int Batch { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        images = [.. Enumerable.Range(0, Batch * LeNet.Info.InputLength).Select(_ => random.NextSingle())];
        logits = new float[Batch * LeNet.Info.OutputLength];
    }

    [Benchmark(Baseline = true)]
    public void ScalarLoops() => plain.Forward(images, logits, Batch);

    [Benchmark]
    public void NetGen() => net.Forward(images, logits, Batch);
}
