using NetGen.Cpu;
using NetGen.Generator.Emit.Cpu;
using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Tests.Arena;

/// <summary>
/// Runs a network on the processor in an arena in which all that does not live is NaN before every kernel: values of earlier and later kernels, the gaps between buffers,
/// what lies behind the arena, the place of the kernel's own result. What reads of it what it must not shows it in the output.
/// </summary>
internal sealed unsafe class CpuArena
{
    private readonly NetworkInfo info;
    private readonly EmittedKernels kernels;
    private readonly AlignedBuffer arena;
    private readonly AlignedBuffer packed;

    /// <summary>What lives before the first kernel, and after each that runs.</summary>
    private readonly bool[][] lives;

    private readonly PortInfo[] outputs;
    private readonly bool withOptional;

    /// <param name="info">The network.</param>
    /// <param name="kernels">Its kernels.</param>
    /// <param name="graph">The graph that was emitted: lowered, with optional outputs or without.</param>
    /// <param name="weights">Its weights.</param>
    public CpuArena(NetworkInfo info, EmittedKernels kernels, NetworkGraph graph, Weights weights)
    {
        withOptional = graph.WithoutOptional is not null;
        this.info = withOptional ? info.WithOptional! : info;
        this.kernels = kernels;
        outputs = [.. info.Outputs.Where(output => withOptional || !output.IsOptional)];
        Plan plan = PlanningPass.Run(FusionPass.Run(graph), MemoryModel.Cpu);
        var liveness = new Liveness(plan);
        var calls = CpuBackend.Compile(plan, new()).Calls;
        int[] running = [.. Enumerable.Range(0, calls.Length).Where(i => !calls[i].IsEmpty)];
        lives = [.. running.Append(calls.Length).Select(kernel => liveness.Before(kernel))];

        arena = new(this.info.ArenaBytes / sizeof(float));
        packed = new(info.PackedBytes / sizeof(float));
        All(packed).Fill(Liveness.Dead);
        kernels.Pack(weights, packed.Pointer);
    }

    /// <param name="input">One input; of a network with several, one after the other.</param>
    /// <returns>The output; of a network with several, one after the other.</returns>
    public float[] Forward(ReadOnlySpan<float> input)
    {
        float[] output = new float[outputs.Sum(port => port.Length)];
        output.AsSpan().Fill(Liveness.Dead);
        fixed (float* x = input, y = output)
        {
            All(arena).Fill(Liveness.Dead);
            Source* from = stackalloc Source[info.Inputs.Count];
            float** to = stackalloc float*[outputs.Length];
            float* next = x;
            for (int i = 0; i < info.Inputs.Count; next += info.Inputs[i++].Length) from[i] = new(next);
            next = y;
            for (int i = 0; i < outputs.Length; next += outputs[i++].Length) to[i] = next;
            kernels.Run(withOptional, from, to, arena.Pointer, packed.Pointer, new Reaper(this));
        }

        return output;
    }

    /// <summary>A buffer and what lies behind it.</summary>
    private static Span<float> All(AlignedBuffer buffer) => new(buffer.Pointer, checked((int)buffer.Length) + AlignedBuffer.Slack);

    /// <summary>Comes between the kernels.</summary>
    private readonly struct Reaper(CpuArena owner) : IKernelClock
    {
        public void Start() => Liveness.Kill(All(owner.arena), owner.lives[0]);

        public void Lap(int kernel) => Liveness.Kill(All(owner.arena), owner.lives[kernel + 1]);
    }
}
