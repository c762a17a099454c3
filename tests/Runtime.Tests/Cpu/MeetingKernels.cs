using NetGen.Cpu;

namespace NetGen.Runtime.Tests.Cpu;

/// <summary>Kernels that stop where a test wants to look: y = scale * x, with x in the workspace and the scale read before and after the stop.</summary>
internal readonly unsafe struct MeetingKernels : ICpuKernels
{
    /// <summary>Several cache lines: the weights are not exchanged by one store.</summary>
    private const int Packed = 4096;

    /// <summary>What a call of this test does between reading and writing.</summary>
    private static readonly AsyncLocal<Action?> Stop = new();

    public static NetworkInfo Info { get; } = new("Meeting", [new("input", [1])], [new("output", [1])], [], [], [new("scale", [1], new Initializer(1, 1))], Lowering.None, ArenaBytes: 256, PackedBytes: Packed * sizeof(float));

    public static CpuNetwork<MeetingKernels> Create(float scale = 1)
    {
        var weights = new Weights(Info.Parameters);
        weights[0][0] = scale;
        return new(weights);
    }

    /// <summary>A call of one input that stops there; NaN where it read two kinds of weights.</summary>
    public static float Run(CpuNetwork network, float x, Action? stop = null)
    {
        Stop.Value = stop;
        float y = float.NaN;
        network.Forward([x], new Span<float>(ref y), batch: 1);
        return y;
    }

    public static void Pack(ITensorReader weights, float* packed) => new Span<float>(packed, Packed).Fill(weights["scale"][0]);

    public static void Run<TVector, TClock>(Source* x, float** y, float* arena, float* packed, TClock clock)
        where TVector : struct, ISimd<TVector>
        where TClock : struct, IKernelClock
    {
        x->ToChannelsLast(arena, 1, 1, 1, 1, 1);
        float scale = packed[0];
        Stop.Value?.Invoke();
        **y = new Span<float>(packed, Packed).ContainsAnyExcept(scale) ? float.NaN : scale * arena[0];
    }
}
