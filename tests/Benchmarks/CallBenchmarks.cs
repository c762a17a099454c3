using BenchmarkDotNet.Attributes;
using NetGen.Cpu;

namespace NetGen.Benchmarks;

/// <summary>What a lone thread pays for an instance that serves many: the call of a network that computes nothing, beside its kernels in a workspace of the caller's.</summary>
public unsafe class CallBenchmarks
{
    private readonly CpuNetwork<Copying> network = new(new Weights([]));
    private readonly AlignedBuffer arena = new(64), packed = new(64);
    private readonly float[] x = [1], y = [0];

    [Benchmark(Baseline = true)]
    public void Kernels()
    {
        fixed (float* from = x, to = y)
        {
            var input = new Source(from);
            float* output = to;
            Copying.Run<Simd128, NoClock>(&input, &output, arena.Pointer, packed.Pointer, default);
        }
    }

    [Benchmark]
    public void Forward() => network.Forward(x, y, 1);

    /// <summary>One multiplication.</summary>
    private readonly struct Copying : ICpuKernels
    {
        public static NetworkInfo Info { get; } = new("Copying", [new("input", [1])], [new("output", [1])], [], [], [], Lowering.None, ArenaBytes: 256, PackedBytes: 256);

        public static void Pack(ITensorReader weights, float* packed) => packed[0] = 2;

        public static void Run<TVector, TClock>(Source* x, float** y, float* arena, float* packed, TClock clock)
            where TVector : struct, ISimd<TVector>
            where TClock : struct, IKernelClock
        {
            x->ToChannelsLast(arena, 1, 1, 1, 1, 1);
            arena[0] *= packed[0];
            **y = arena[0];
        }
    }
}
