using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>What an instance of a network is made of: weights, a workspace, and the kernels that run on them. The one field of an emitted class: that there is such a class never changes.</summary>
/// <remarks>Its members are what <see cref="INetwork{TSelf}"/> says of those of the same names.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CpuNetwork
{
    private protected CpuNetwork()
    {
    }

    /// <inheritdoc cref="INetwork{TSelf}.Info"/>
    public abstract NetworkInfo Info { get; }

    /// <inheritdoc cref="INetwork{TSelf}.Weights"/>
    public abstract Weights Weights { get; }

    /// <inheritdoc cref="INetwork{TSelf}.Refresh"/>
    public abstract void Refresh();

    /// <inheritdoc cref="INetwork{TSelf}.Forward(ReadOnlySpan{float}, Span{float}, int)"/>
    public abstract void Forward(ReadOnlySpan<float> input, Span<float> output, int batch);

    /// <inheritdoc cref="INetwork{TSelf}.Forward(ReadOnlySpan{float})"/>
    public abstract float[] Forward(ReadOnlySpan<float> input);

    /// <inheritdoc cref="INetwork{TSelf}.Profile"/>
    public abstract void Profile(ReadOnlySpan<float> input, Span<float> output, Span<long> ticks, int batch);

    /// <inheritdoc cref="INetwork{TSelf}.Share"/>
    public abstract CpuNetwork Share();

    /// <inheritdoc cref="INetwork{TSelf}.Trim"/>
    public abstract void Trim();
}

/// <summary>An instance of a network with these kernels. For emitted code.</summary>
/// <typeparam name="TKernels">The kernels.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe partial class CpuNetwork<TKernels> : CpuNetwork
    where TKernels : struct, ICpuKernels
{
    private readonly int _seed;
    private WorkspacePool? _workspaces;

    /// <summary>Weights that are drawn as PyTorch draws them when they are first asked for: an object of a class that is given others when it is made, or hides those of its base, never draws any.</summary>
    /// <param name="seed">The same seed gives the same weights everywhere.</param>
    public CpuNetwork(int seed = 0) => _seed = seed;

    /// <summary>Weights that are in memory already.</summary>
    /// <param name="weights">Shared, not copied.</param>
    /// <exception cref="ArgumentException">They are not those of the network; all differences are listed.</exception>
    public CpuNetwork(Weights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        weights.Require(TKernels.Info.Parameters, TKernels.Info.Name);
        _workspaces = Over(weights);
    }

    private CpuNetwork(WorkspacePool workspaces) => _workspaces = workspaces;

    /// <inheritdoc/>
    public override NetworkInfo Info => TKernels.Info;

    /// <inheritdoc/>
    public override Weights Weights => Workspaces.Weights.Weights;

    private WorkspacePool Workspaces => Volatile.Read(ref _workspaces) ?? Draw();

    /// <inheritdoc/>
    public override void Refresh() => Workspaces.Weights.Refresh<TKernels>();

    /// <inheritdoc/>
    public override CpuNetwork Share() => new CpuNetwork<TKernels>(Workspaces.Share());

    /// <inheritdoc/>
    public override void Trim() => Volatile.Read(ref _workspaces)?.Trim();

    /// <inheritdoc/>
    public override void Forward(ReadOnlySpan<float> input, Span<float> output, int batch) => Run(input, output, batch, default(NoClock));

    /// <inheritdoc/>
    public override float[] Forward(ReadOnlySpan<float> input)
    {
        int batch = Batch.Count(TKernels.Info, input.Length);
        float[] output = new float[checked(batch * TKernels.Info.OutputLength)];
        Forward(input, output, batch);
        return output;
    }

    /// <inheritdoc/>
    public override void Profile(ReadOnlySpan<float> input, Span<float> output, Span<long> ticks, int batch)
    {
        Batch.CheckTicks(TKernels.Info, ticks, input, output);
        fixed (long* t = ticks)
        {
            Run(input, output, batch, new KernelClock(t));
        }
    }

    private static WorkspacePool Over(Weights weights) => Over(PackedWeights.Of<TKernels>(weights));

    private static WorkspacePool Over(PackedWeights weights) => WorkspacePool.Over(weights, TKernels.Info.ArenaBytes / sizeof(float));

    /// <summary>Two threads that come here at once draw the same numbers; both take those of the first.</summary>
    private WorkspacePool Draw()
    {
        WorkspacePool drawn = Over(Weights.Initialize(TKernels.Info.Parameters, _seed));
        return Interlocked.CompareExchange(ref _workspaces, drawn, null) ?? drawn;
    }

    private void Run<TClock>(ReadOnlySpan<float> input, Span<float> output, int batch, TClock clock)
        where TClock : struct, IKernelClock
    {
        Batch.Check(TKernels.Info, input, output, batch);
        WorkspacePool workspaces = Workspaces;
        if (workspaces.Weights.AreStale)
        {
            workspaces.Weights.RefreshStale<TKernels>();
        }

        Workspace workspace = workspaces.Rent(out AlignedBuffer weights);
        try
        {
            float* arena = workspace.Arena.Pointer, packed = weights.Pointer;
            nint inputLength = input.Length / batch, outputLength = output.Length / batch;
            fixed (float* x = input, y = output)
            {
                for (int i = 0; i < batch; i++)
                {
                    float* from = x + (i * inputLength), to = y + (i * outputLength);
                    if (Simd512.IsSupported)
                    {
                        TKernels.Run<Simd512, TClock>(from, to, arena, packed, clock);
                    }
                    else if (Simd256.IsSupported)
                    {
                        TKernels.Run<Simd256, TClock>(from, to, arena, packed, clock);
                    }
                    else
                    {
                        TKernels.Run<Simd128, TClock>(from, to, arena, packed, clock);
                    }
                }
            }
        }
        finally
        {
            workspace.Return();
            // Its weights ask the pool what is read: the call may be the last that knows it.
            GC.KeepAlive(workspaces);
        }
    }
}
