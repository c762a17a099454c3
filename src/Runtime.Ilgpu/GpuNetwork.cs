using System.Buffers;
using ILGPU;
using ILGPU.Runtime;
using NetGen.Cpu;

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

    /// <summary>Runs a network of one input and one output that is not optional; returns when the output is there.</summary>
    /// <param name="input">[batch, C, H, W] in row-major order.</param>
    /// <param name="output">Receives [batch, ...output shape] in row-major order; in memory of its own, no part of the input's.</param>
    /// <param name="batch">How many inputs there are; at least 1.</param>
    /// <exception cref="ArgumentException">A length does not fit the shape and batch, the output overlaps the input, or the network has more of them. Nothing was written.</exception>
    /// <exception cref="GpuException">The device lacks the memory for the batch.</exception>
    /// <exception cref="ObjectDisposedException">The network or the accelerator was disposed.</exception>
    public void Forward(ReadOnlySpan<float> input, Span<float> output, int batch = 1)
    {
        RequireCount(nameof(input), Info.Inputs, 1);
        RequireCount(nameof(output), Info.Outputs, 1);
        fixed (float* x = input, y = output)
        {
            Argument inputs = new(x, input.Length);
            Argument* outputs = stackalloc Argument[Info.Outputs.Count];
            outputs[0] = new(y, output.Length);
            Forward(&inputs, outputs, batch);
        }
    }

    /// <summary>Runs a network of one input and one output that is not optional on pictures; returns when the output is there. They are normalised before they go to the device.</summary>
    /// <param name="pixels">Pictures one after the other, each as high and wide as the input. The last row may end with its last pixel.</param>
    /// <param name="format">How their pixels lie.</param>
    /// <param name="rowBytes">Bytes from a row to the next.</param>
    /// <param name="output">Receives [batch, ...output shape] in row-major order; in memory of its own.</param>
    /// <param name="batch">How many pictures there are; at least 1.</param>
    /// <exception cref="ArgumentException">A length does not fit the shape and batch, the format has too few channels, the output overlaps the pixels, or the network takes no pictures. Nothing was written.</exception>
    /// <exception cref="GpuException">The device lacks the memory for the batch.</exception>
    /// <exception cref="ObjectDisposedException">The network or the accelerator was disposed.</exception>
    public void Forward(ReadOnlySpan<byte> pixels, PixelFormat format, int rowBytes, Span<float> output, int batch = 1)
    {
        if (Info.Normalization is not { } normalization)
        {
            throw new ArgumentException($"{Info.Name} has no Normalize, which says what bytes of pictures mean.", nameof(pixels));
        }

        RequireCount("input", Info.Inputs, 1);
        RequireCount(nameof(output), Info.Outputs, 1);
        fixed (byte* x = pixels)
        fixed (float* y = output)
        {
            Argument inputs = new(x, pixels.Length, format, rowBytes);
            Argument* outputs = stackalloc Argument[Info.Outputs.Count];
            outputs[0] = new(y, output.Length);
            Batch.Check(Info, &inputs, outputs, batch);
        }

        var (channels, height, width) = (Info.Input[0], Info.Input[1], Info.Input[2]);
        float[] normalized = new float[checked(batch * Info.InputLength)];
        for (int i = 0; i < batch; i++)
        {
            normalization.Apply(pixels[(i * height * rowBytes)..], format, rowBytes, channels, height, width, normalized.AsSpan(i * Info.InputLength));
        }

        Forward(normalized, output, batch);
    }

    /// <summary>Runs the network; returns when the outputs are there.</summary>
    /// <param name="inputs">[batch, ...] in row-major order, of each of <see cref="NetworkInfo.Inputs"/>, in that order.</param>
    /// <param name="outputs">
    /// Receive [batch, ...] in row-major order, of each of <see cref="NetworkInfo.Outputs"/>, in that order; each in memory of its own. Empty for an optional one that is not wanted; those at the
    /// end may be left out.
    /// </param>
    /// <param name="batch">How many inputs there are; at least 1.</param>
    /// <exception cref="ArgumentException">A number of them, or a length, does not fit, or two overlap. Nothing was written.</exception>
    /// <exception cref="GpuException">The device lacks the memory for the batch.</exception>
    /// <exception cref="ObjectDisposedException">The network or the accelerator was disposed.</exception>
    public void Forward(ReadOnlySpan<ReadOnlyMemory<float>> inputs, ReadOnlySpan<Memory<float>> outputs, int batch = 1)
    {
        RequireCount(nameof(inputs), Info.Inputs, inputs.Length);
        RequireCount(nameof(outputs), Info.Outputs, outputs.Length);
        Argument* x = stackalloc Argument[Info.Inputs.Count], y = stackalloc Argument[Info.Outputs.Count];
        var pins = new MemoryHandle[inputs.Length + outputs.Length];
        try
        {
            for (int i = 0; i < inputs.Length; i++)
            {
                x[i] = new((float*)(pins[i] = inputs[i].Pin()).Pointer, inputs[i].Length);
            }

            for (int i = 0; i < outputs.Length; i++)
            {
                y[i] = new((float*)(pins[inputs.Length + i] = outputs[i].Pin()).Pointer, outputs[i].Length);
            }

            Forward(x, y, batch);
        }
        finally
        {
            foreach (MemoryHandle pin in pins)
            {
                pin.Dispose();
            }
        }
    }

    /// <summary>Launches a network of one input and one output that is not optional on data that is on the device already; returns before it is done. Synchronise the device before reading the output.</summary>
    /// <param name="input">[batch, C, H, W] in row-major order, on the same device.</param>
    /// <param name="output">Receives [batch, ...output shape] in row-major order, on the same device; no part of the input's memory.</param>
    /// <param name="batch">How many inputs there are; at least 1.</param>
    /// <exception cref="ArgumentException">A length does not fit the shape and batch, or a buffer is on another device, or the output overlaps the input, or the network has more of them. Nothing was launched.</exception>
    /// <exception cref="GpuException">The device lacks the memory for the batch.</exception>
    /// <exception cref="ObjectDisposedException">The network or the accelerator was disposed.</exception>
    public void Forward(MemoryBuffer1D<float, Stride1D.Dense> input, MemoryBuffer1D<float, Stride1D.Dense> output, int batch = 1)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        Forward(input.View, output.View, batch);
    }

    /// <inheritdoc cref="Forward(MemoryBuffer1D{float, Stride1D.Dense}, MemoryBuffer1D{float, Stride1D.Dense}, int)"/>
    public void Forward(ArrayView1D<float, Stride1D.Dense> input, ArrayView1D<float, Stride1D.Dense> output, int batch = 1) => Forward([input], [output], batch);

    /// <summary>Launches the network on data that is on the device already; returns before it is done. Synchronise the device before reading the outputs.</summary>
    /// <param name="inputs">[batch, ...] in row-major order, of each of <see cref="NetworkInfo.Inputs"/>, in that order, on the same device.</param>
    /// <param name="outputs">
    /// Receive [batch, ...] in row-major order, of each of <see cref="NetworkInfo.Outputs"/>, in that order, on the same device; each in memory of its own. Empty for an optional one that is not
    /// wanted; those at the end may be left out.
    /// </param>
    /// <param name="batch">How many inputs there are; at least 1.</param>
    /// <exception cref="ArgumentException">A number of them, or a length, does not fit, or a buffer is on another device, or two overlap. Nothing was launched.</exception>
    /// <exception cref="GpuException">The device lacks the memory for the batch.</exception>
    /// <exception cref="ObjectDisposedException">The network or the accelerator was disposed.</exception>
    public void Forward(ReadOnlySpan<ArrayView1D<float, Stride1D.Dense>> inputs, ReadOnlySpan<ArrayView1D<float, Stride1D.Dense>> outputs, int batch = 1)
    {
        RequireUsable();
        RequireCount(nameof(inputs), Info.Inputs, inputs.Length);
        RequireCount(nameof(outputs), Info.Outputs, outputs.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        RequireCountable(batch);
        bool isOptionalWanted = Check(inputs, outputs, batch);
        RefreshStale();
        lock (_gate)
        {
            RequireUsable();
            Workspace workspace = WorkspaceFor(batch, isOptionalWanted);
            var x = new ArrayView<float>[inputs.Length];
            var y = new ArrayView<float>[Info.Outputs.Count];
            for (int i = 0; i < x.Length; i++)
            {
                x[i] = inputs[i];
            }

            for (int o = 0; o < y.Length; o++)
            {
                // What is not wanted alone is computed with the others, and stays here.
                y[o] = o < outputs.Length && outputs[o].Length > 0 ? outputs[o] : isOptionalWanted ? workspace.Output(o, batch) : default;
            }

            Launch(workspace, x, y, batch, isOptionalWanted);
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

    private void Forward(Argument* inputs, Argument* outputs, int batch)
    {
        bool isOptionalWanted = Batch.Check(Info, inputs, outputs, batch);
        RequireCountable(batch);
        RefreshStale();
        lock (_gate)
        {
            RequireUsable();
            Workspace workspace = WorkspaceFor(batch, isOptionalWanted);
            var x = new ArrayView<float>[Info.Inputs.Count];
            var y = new ArrayView<float>[Info.Outputs.Count];
            for (int i = 0; i < x.Length; i++)
            {
                var input = workspace.Input(i, batch);
                input.CopyFromCPU(_stream, new ReadOnlySpan<float>(inputs[i].Start, inputs[i].Length));
                x[i] = input;
            }

            for (int o = 0; o < y.Length; o++)
            {
                y[o] = isOptionalWanted || !Info.Outputs[o].IsOptional ? workspace.Output(o, batch) : default;
            }

            Launch(workspace, x, y, batch, isOptionalWanted);
            for (int o = 0; o < y.Length; o++)
            {
                if (outputs[o].Length > 0) workspace.Output(o, batch).CopyToCPU(_stream, new Span<float>(outputs[o].Start, outputs[o].Length));
            }

            _stream.Synchronize();
        }
    }

    private void Launch(Workspace workspace, ReadOnlySpan<ArrayView<float>> inputs, ReadOnlySpan<ArrayView<float>> outputs, int batch, bool isOptionalWanted)
    {
        if (isOptionalWanted) _program.RunWithOptional(_stream, inputs, outputs, workspace.Arena, _packed.View, batch);
        else _program.Run(_stream, inputs, outputs, workspace.Arena, _packed.View, batch);
    }

    /// <summary>Memory for a batch; that of the largest batch so far is kept.</summary>
    private Workspace WorkspaceFor(int batch, bool isOptionalWanted)
    {
        if (_workspace is null || _workspace.Batch < batch || (isOptionalWanted && !_workspace.HasOptional))
        {
            bool hasOptional = isOptionalWanted || _workspace?.HasOptional == true;
            int most = Math.Max(batch, _workspace?.Batch ?? 0);
            FreeWorkspace();
            _workspace = new(Accelerator, Info, hasOptional ? Math.Max(_program.ArenaLength, _program.ArenaLengthWithOptional) : _program.ArenaLength, most, hasOptional);
        }

        return _workspace;
    }

    /// <summary>Checks lengths, devices, and that no output lies over an input or another output.</summary>
    /// <returns>Whether an optional output is wanted.</returns>
    private bool Check(ReadOnlySpan<ArrayView1D<float, Stride1D.Dense>> inputs, ReadOnlySpan<ArrayView1D<float, Stride1D.Dense>> outputs, int batch)
    {
        for (int i = 0; i < inputs.Length; i++)
        {
            Batch.Check(Info, Info.Inputs[i], checked((int)inputs[i].Length), batch);
            RequireSameDevice(inputs[i], Info.Inputs[i].Name);
        }

        bool isOptionalWanted = false;
        for (int o = 0; o < outputs.Length; o++)
        {
            PortInfo output = Info.Outputs[o];
            if (output.IsOptional && outputs[o].Length == 0) continue;
            isOptionalWanted |= output.IsOptional;
            Batch.Check(Info, output, checked((int)outputs[o].Length), batch);
            RequireSameDevice(outputs[o], output.Name);
            for (int i = 0; i < inputs.Length; i++)
            {
                if (Overlap(outputs[o].BaseView, inputs[i].BaseView)) throw Batch.Overlap(Info, output, Info.Inputs[i]);
            }

            for (int other = 0; other < o; other++)
            {
                if (outputs[other].Length > 0 && Overlap(outputs[o].BaseView, outputs[other].BaseView)) throw Batch.Overlap(Info, output, Info.Outputs[other]);
            }
        }

        return isOptionalWanted;
    }

    /// <summary>There must be one for each port, but for optional ones at the end.</summary>
    private void RequireCount(string name, IReadOnlyList<PortInfo> ports, int found)
    {
        int needed = ports.Count(port => !port.IsOptional);
        if (found < needed || found > ports.Count)
        {
            throw new ArgumentException($"{Info.Name} has {string.Join(", ", ports.Select(port => port.IsOptional ? $"{port.Name} (optional)" : port.Name))}: {(needed == ports.Count ? $"{needed}" : $"{needed} to {ports.Count}")} in this order, found {found}.", name);
        }
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
