using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Cpu;

/// <summary>What an instance of a network is made of: weights, a workspace, and the kernels that run on them. The one field of an emitted class: that there is such a class never changes.</summary>
/// <remarks>Its members are what <see cref="INetwork{TSelf}"/> and <see cref="ICompiledNetwork{TSelf}"/> say of those of the same names.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract unsafe class CpuNetwork
{
    private protected CpuNetwork()
    {
    }

    /// <inheritdoc cref="ICompiledNetwork{TSelf}.Info"/>
    public abstract NetworkInfo Info { get; }

    /// <inheritdoc cref="ICompiledNetwork{TSelf}.Weights"/>
    public abstract Weights Weights { get; }

    /// <inheritdoc cref="ICompiledNetwork{TSelf}.Refresh"/>
    public abstract void Refresh();

    /// <summary>Runs the network; what <see cref="INetwork{TSelf}.Forward(ReadOnlySpan{float}, Span{float}, int)"/> says, of all arguments.</summary>
    /// <param name="inputs">[batch, ...] of each of <see cref="NetworkInfo.Inputs"/>.</param>
    /// <param name="outputs">Room for [batch, ...] of each of <see cref="NetworkInfo.Outputs"/>; empty for optional ones that are not wanted.</param>
    /// <param name="batch">How many inputs there are.</param>
    public abstract void Forward(Argument* inputs, Argument* outputs, int batch);

    /// <inheritdoc cref="Forward(Argument*, Argument*, int)"/>
    /// <param name="inputs">[batch, ...] of each of <see cref="NetworkInfo.Inputs"/>.</param>
    /// <param name="outputs">Room for [batch, ...] of each of <see cref="NetworkInfo.Outputs"/>; empty for optional ones that are not wanted.</param>
    /// <param name="ticks">Receives the times of the kernels.</param>
    /// <param name="batch">How many inputs there are.</param>
    public abstract void Profile(Argument* inputs, Argument* outputs, Span<long> ticks, int batch);

    /// <inheritdoc cref="INetwork{TSelf}.Forward(ReadOnlySpan{float}, Span{float}, int)"/>
    public void Forward(ReadOnlySpan<float> input, Span<float> output, int batch)
    {
        fixed (float* x = input, y = output)
        {
            Argument inputs = new(x, input.Length);
            Argument* outputs = stackalloc Argument[Info.Outputs.Count];
            outputs[0] = new(y, output.Length);
            Forward(&inputs, outputs, batch);
        }
    }

    /// <inheritdoc cref="IPictureNetwork{TSelf}.Forward"/>
    public void Forward(ReadOnlySpan<byte> pixels, PixelFormat format, int rowBytes, Span<float> output, int batch)
    {
        fixed (byte* x = pixels)
        fixed (float* y = output)
        {
            Argument inputs = new(x, pixels.Length, format, rowBytes);
            Argument* outputs = stackalloc Argument[Info.Outputs.Count];
            outputs[0] = new(y, output.Length);
            Forward(&inputs, outputs, batch);
        }
    }

    /// <inheritdoc cref="INetwork{TSelf}.Forward(ReadOnlySpan{float})"/>
    public float[] Forward(ReadOnlySpan<float> input)
    {
        int batch = Batch.Count(Info, input.Length);
        float[] output = new float[checked(batch * Info.OutputLength)];
        Forward(input, output, batch);
        return output;
    }

    /// <inheritdoc cref="INetwork{TSelf}.Profile"/>
    public void Profile(ReadOnlySpan<float> input, Span<float> output, Span<long> ticks, int batch)
    {
        fixed (float* x = input, y = output)
        {
            Argument inputs = new(x, input.Length);
            Argument* outputs = stackalloc Argument[Info.Outputs.Count];
            outputs[0] = new(y, output.Length);
            Profile(&inputs, outputs, ticks, batch);
        }
    }

    /// <inheritdoc cref="ICompiledNetwork{TSelf}.Share"/>
    public abstract CpuNetwork Share();

    /// <inheritdoc cref="ICompiledNetwork{TSelf}.Trim"/>
    public abstract void Trim();
}

/// <summary>An instance of a network with these kernels. For emitted code.</summary>
/// <typeparam name="TKernels">The kernels.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe partial class CpuNetwork<TKernels> : CpuNetwork
    where TKernels : struct, ICpuKernels
{
    private static float[]? s_table;

    private readonly int _seed;
    private WorkspacePool? _workspaces;
    private WorkspacePool? _workspacesWithOptional;

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
    public override void Trim()
    {
        Volatile.Read(ref _workspaces)?.Trim();
        Volatile.Read(ref _workspacesWithOptional)?.Trim();
    }

    /// <inheritdoc/>
    public override void Forward(Argument* inputs, Argument* outputs, int batch) =>
        Run(inputs, outputs, batch, Batch.Check(TKernels.Info, inputs, outputs, batch), default(NoClock));

    /// <inheritdoc/>
    public override void Profile(Argument* inputs, Argument* outputs, Span<long> ticks, int batch)
    {
        bool isOptionalWanted = Batch.Check(TKernels.Info, inputs, outputs, batch);
        Batch.CheckTicks(InfoOf(isOptionalWanted), ticks, inputs, outputs);
        fixed (long* t = ticks)
        {
            Run(inputs, outputs, batch, isOptionalWanted, new KernelClock(t));
        }
    }

    private static WorkspacePool Over(Weights weights) => Over(PackedWeights.Of<TKernels>(weights));

    private static WorkspacePool Over(PackedWeights weights, bool isOptionalWanted = false) => WorkspacePool.Over(weights, InfoOf(isOptionalWanted).ArenaBytes / sizeof(float));

    /// <summary>What bytes of pictures mean.</summary>
    private static float[] Table => Volatile.Read(ref s_table) ?? (s_table = PixelTable.Of(TKernels.Info.Normalization!, TKernels.Info.Inputs[0].Shape[0]));

    /// <summary>The network as it runs.</summary>
    private static NetworkInfo InfoOf(bool isOptionalWanted) => isOptionalWanted ? TKernels.Info.WithOptional! : TKernels.Info;

    /// <summary>Two threads that come here at once draw the same numbers; both take those of the first.</summary>
    private WorkspacePool Draw()
    {
        WorkspacePool drawn = Over(Weights.Initialize(TKernels.Info.Parameters, _seed));
        return Interlocked.CompareExchange(ref _workspaces, drawn, null) ?? drawn;
    }

    /// <summary>Workspaces for optional outputs, which are larger; there are none before a call asks for such.</summary>
    private WorkspacePool Enlarge()
    {
        WorkspacePool enlarged = Over(Workspaces.Weights, isOptionalWanted: true);
        return Interlocked.CompareExchange(ref _workspacesWithOptional, enlarged, null) ?? enlarged;
    }

    private void Run<TClock>(Argument* inputs, Argument* outputs, int batch, bool isOptionalWanted, TClock clock)
        where TClock : struct, IKernelClock
    {
        WorkspacePool workspaces = isOptionalWanted ? Volatile.Read(ref _workspacesWithOptional) ?? Enlarge() : Workspaces;
        if (workspaces.Weights.AreStale)
        {
            workspaces.Weights.RefreshStale<TKernels>();
        }

        Workspace workspace = workspaces.Rent(out AlignedBuffer weights);
        try
        {
            float* arena = workspace.Arena.Pointer, packed = weights.Pointer;
            int arguments = TKernels.Info.Inputs.Count, results = TKernels.Info.Outputs.Count;
            Source* x = stackalloc Source[arguments];
            float** y = stackalloc float*[results];
            for (int i = 0; i < batch; i++)
            {
                Set(x, inputs, arguments, i, batch);
                Set(y, outputs, results, i, batch);
                if (Simd512.IsSupported)
                {
                    Run<Simd512, TClock>(x, y, arena, packed, isOptionalWanted, clock);
                }
                else if (Simd256.IsSupported)
                {
                    Run<Simd256, TClock>(x, y, arena, packed, isOptionalWanted, clock);
                }
                else
                {
                    Run<Simd128, TClock>(x, y, arena, packed, isOptionalWanted, clock);
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

    /// <summary>One input of the batch.</summary>
    private static void Set(Source* sources, Argument* arguments, int count, int index, int batch)
    {
        for (int k = 0; k < count; k++)
        {
            sources[k] = arguments[k].Pixels is { } pixels
                ? new((byte*)arguments[k].Start + index * ((nint)pixels.RowBytes * TKernels.Info.Inputs[k].Shape[1]), pixels, (float*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(Table)))
                : new(arguments[k].Start + index * (nint)(arguments[k].Length / batch));
        }
    }

    /// <summary>Where the outputs of one input of the batch start; null for what is not wanted.</summary>
    private static void Set(float** starts, Argument* arguments, int count, int index, int batch)
    {
        for (int k = 0; k < count; k++)
        {
            starts[k] = arguments[k].Start + index * (nint)(arguments[k].Length / batch);
        }
    }

    private static void Run<TVector, TClock>(Source* x, float** y, float* arena, float* packed, bool isOptionalWanted, TClock clock)
        where TVector : struct, ISimd<TVector>
        where TClock : struct, IKernelClock
    {
        if (isOptionalWanted) TKernels.RunWithOptional<TVector, TClock>(x, y, arena, packed, clock);
        else TKernels.Run<TVector, TClock>(x, y, arena, packed, clock);
    }
}
