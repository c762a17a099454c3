using ILGPU;
using ILGPU.Runtime;

namespace NetGen.Ilgpu;

/// <summary>A network on a device. Dispose it before the accelerator.</summary>
/// <remarks>
/// Serves any number of threads: calls of networks on one accelerator wait for each other. What else uses the accelerator, launches of one's own for instance, does so on the same thread or
/// while no network is called: ILGPU takes launches from one thread at a time.
/// </remarks>
public sealed unsafe class GpuNetwork : IDisposable
{
    /// <summary>The last group may reach so far beyond the last element.</summary>
    private const int MostThreadsBeyond = 1 << 16;

    private readonly IGpuProgram _program;
    private readonly Weights _weights;
    private readonly Lock _gate;
    private readonly Lock _refresh = new();
    private readonly AcceleratorStream _stream;
    private readonly MemoryBuffer1D<float, Stride1D.Dense> _packed;
    private Workspace? _workspace;
    private int _version;
    private bool _disposed;

    /// <summary>Uploads the weights and compiles the kernels. For emitted code: call <c>ToGpu</c>.</summary>
    /// <param name="accelerator">The device; it stays the caller's.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="info">The network.</param>
    /// <param name="program">Its kernels.</param>
    /// <exception cref="GpuException">The device lacks the memory.</exception>
    public GpuNetwork(Accelerator accelerator, Weights weights, NetworkInfo info, IGpuProgram program)
    {
        ArgumentNullException.ThrowIfNull(accelerator);
        Accelerator = accelerator;
        Info = info;
        _weights = weights;
        _program = program;
        _gate = LaunchGate.Of(accelerator);
        lock (_gate)
        {
            _packed = DeviceMemory.Allocate(accelerator, program.PackedLength, $"weights of {info.Name}");
            _stream = accelerator.CreateStream();
            try
            {
                program.Load(accelerator);
                Refresh();
            }
            catch
            {
                Dispose();
                throw;
            }
        }
    }

    /// <summary>The device.</summary>
    public Accelerator Accelerator { get; }

    /// <summary>The network.</summary>
    public NetworkInfo Info { get; }

    /// <summary>
    /// Packs and uploads the weights again, after their values were changed. Calls may run beside it: each computes with the old values or the new ones, whole. Only the values must not be
    /// changed while this packs them.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The network or the accelerator was disposed.</exception>
    public void Refresh()
    {
        lock (_refresh)
        {
            float[] packed = new float[Math.Max(_program.PackedLength, 1)];
            int version = _weights.ReadWhole(whole =>
            {
                fixed (float* p = packed)
                {
                    _program.Pack(whole, p);
                }
            });
            lock (_gate)
            {
                RequireUsable();
                // In the order of the stream: after the launches that read the old ones.
                _packed.View.CopyFromCPU(_stream, packed);
                _stream.Synchronize();
                Volatile.Write(ref _version, version);
            }
        }
    }

    /// <summary>Runs the network; returns when the output is there.</summary>
    /// <param name="input">[batch, C, H, W] in row-major order.</param>
    /// <param name="output">Receives [batch, ...output shape] in row-major order; in memory of its own, no part of the input's.</param>
    /// <param name="batch">How many inputs there are; at least 1.</param>
    /// <exception cref="ArgumentException">A length does not fit the shape and batch, or the output overlaps the input. Nothing was written.</exception>
    /// <exception cref="GpuException">The device lacks the memory for the batch.</exception>
    /// <exception cref="ObjectDisposedException">The network or the accelerator was disposed.</exception>
    public void Forward(ReadOnlySpan<float> input, Span<float> output, int batch = 1)
    {
        Batch.Check(Info, input, output, batch);
        RequireCountable(batch);
        RefreshStale();
        lock (_gate)
        {
            RequireUsable();
            Workspace workspace = WorkspaceFor(batch);
            var x = workspace.Input(input.Length);
            var y = workspace.Output(output.Length);
            x.CopyFromCPU(_stream, input);
            Launch(workspace, x, y, batch);
            y.CopyToCPU(_stream, output);
            _stream.Synchronize();
        }
    }

    /// <summary>Launches the network on data that is on the device already; returns before it is done. Synchronise the device before reading the output.</summary>
    /// <param name="input">[batch, C, H, W] in row-major order, on the same device.</param>
    /// <param name="output">Receives [batch, ...output shape] in row-major order, on the same device; no part of the input's memory.</param>
    /// <param name="batch">How many inputs there are; at least 1.</param>
    /// <exception cref="ArgumentException">A length does not fit the shape and batch, or a buffer is on another device, or the output overlaps the input. Nothing was launched.</exception>
    /// <exception cref="GpuException">The device lacks the memory for the batch.</exception>
    /// <exception cref="ObjectDisposedException">The network or the accelerator was disposed.</exception>
    public void Forward(MemoryBuffer1D<float, Stride1D.Dense> input, MemoryBuffer1D<float, Stride1D.Dense> output, int batch = 1)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        Forward(input.View, output.View, batch);
    }

    /// <inheritdoc cref="Forward(MemoryBuffer1D{float, Stride1D.Dense}, MemoryBuffer1D{float, Stride1D.Dense}, int)"/>
    public void Forward(ArrayView1D<float, Stride1D.Dense> input, ArrayView1D<float, Stride1D.Dense> output, int batch = 1)
    {
        RequireUsable();
        Batch.Check(Info, checked((int)input.Length), checked((int)output.Length), batch);
        RequireCountable(batch);
        RequireSameDevice(input, nameof(input));
        RequireSameDevice(output, nameof(output));
        if (Overlap(input.BaseView, output.BaseView))
        {
            throw Batch.Overlap(Info);
        }

        RefreshStale();
        lock (_gate)
        {
            RequireUsable();
            Launch(WorkspaceFor(batch), input, output, batch);
        }
    }

    /// <summary>Frees the memory on the device that is kept between calls: workspace, input and output. The next call allocates it again.</summary>
    /// <exception cref="ObjectDisposedException">The network or the accelerator was disposed.</exception>
    public void Trim()
    {
        lock (_gate)
        {
            RequireUsable();
            FreeWorkspace();
        }
    }

    /// <summary>Frees the device's memory; may be called twice.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            if (Accelerator.IsDisposed)
            {
                // It has freed all that was on it.
                return;
            }

            FreeWorkspace();
            _packed.Dispose();
            _stream.Dispose();
        }
    }

    private static bool Overlap<TView>(TView a, TView b)
        where TView : struct, IContiguousArrayView =>
        a.Buffer == b.Buffer && a.IndexInBytes < b.IndexInBytes + b.LengthInBytes && b.IndexInBytes < a.IndexInBytes + a.LengthInBytes;

    /// <summary>A load of the weights counts from the next call on.</summary>
    private void RefreshStale()
    {
        if (_weights.Version != Volatile.Read(ref _version))
        {
            Refresh();
        }
    }

    private void RequireCountable(int batch)
    {
        int most = (int.MaxValue - MostThreadsBeyond) / _program.LargestMap;
        if (batch > most)
        {
            throw new ArgumentOutOfRangeException(nameof(batch), batch, $"{Info.Name} takes batches of at most {most} on a GPU: a map of {_program.LargestMap} elements is counted in 32 bits for all of them.");
        }
    }

    private void Launch(Workspace workspace, ArrayView<float> input, ArrayView<float> output, int batch) =>
        _program.Run(_stream, input, output, workspace.Arena, _packed.View, batch);

    /// <summary>Memory for a batch; that of the largest batch so far is kept.</summary>
    private Workspace WorkspaceFor(int batch)
    {
        if (_workspace is null || _workspace.Batch < batch)
        {
            FreeWorkspace();
            _workspace = new(Accelerator, Info, _program.ArenaLength, batch);
        }

        return _workspace;
    }

    private void FreeWorkspace()
    {
        // The launches that use it may not be done.
        _stream.Synchronize();
        _workspace?.Dispose();
        _workspace = null;
    }

    private void RequireUsable()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ObjectDisposedException.ThrowIf(Accelerator.IsDisposed, Accelerator);
    }

    private void RequireSameDevice(ArrayView1D<float, Stride1D.Dense> view, string name)
    {
        Accelerator accelerator = view.GetAccelerator();
        if (accelerator != Accelerator)
        {
            throw new ArgumentException($"The {name} is on {accelerator.Name}, {Info.Name} on {Accelerator.Name}: another accelerator.", name);
        }
    }
}
