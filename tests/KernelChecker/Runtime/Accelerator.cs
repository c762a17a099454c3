using System.Runtime.CompilerServices;
using ILGPU.Checker;
using ILGPU.Util;

namespace ILGPU.Runtime;

/// <summary>A device in use.</summary>
public abstract class Accelerator : DisposeBase
{
    private readonly List<AcceleratorStream> streams = [];
    private readonly List<MemoryBuffer> buffers = [];
    private int allocations;

    internal Accelerator(Context context, Device device)
    {
        ObjectDisposedException.ThrowIf(context.IsDisposed, context);
        Context = context;
        Device = device;
        Engine = new Engine { WarpSize = device.WarpSize };
        DefaultStream = CreateStream();
    }

    public Context Context { get; }

    public Device Device { get; }

    public AcceleratorStream DefaultStream { get; protected set; }

    public AcceleratorType AcceleratorType => Device.AcceleratorType;

    public string Name => Device.Name;

    public long MemorySize => Device.MemorySize;

    public Index3D MaxGridSize => Device.MaxGridSize;

    public Index3D MaxGroupSize => Device.MaxGroupSize;

    public int MaxNumThreadsPerGroup => Device.MaxNumThreadsPerGroup;

    public int MaxSharedMemoryPerGroup => Device.MaxSharedMemoryPerGroup;

    public int WarpSize => Device.WarpSize;

    public int NumMultiprocessors => Device.NumMultiprocessors;

    internal Engine Engine { get; }

    internal IReadOnlyList<MemoryBuffer> Buffers => buffers;

    internal List<KernelLaunch> Launches { get; } = [];

    internal IReadOnlyList<string> LeakedBuffers { get; private set; } = [];

    public AcceleratorStream CreateStream()
    {
        VerifyUsable();
        var stream = new ImmediateStream(this, streams.Count);
        streams.Add(stream);
        return stream;
    }

    public void Synchronize()
    {
        VerifyUsable();
        foreach (var stream in streams)
            stream.Complete();
    }

    public MemoryBuffer1D<T, Stride1D.Dense> Allocate1D<T>(long length)
        where T : unmanaged
    {
        VerifyUsable();
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        var storage = new Storage(
            Engine.Watch, MemorySpace.Global, $"{typeof(T).Name} buffer {allocations++}", Unsafe.SizeOf<T>(), length * Unsafe.SizeOf<T>())
        { Owner = this };
        var buffer = new MemoryBuffer1D<T, Stride1D.Dense>(this, storage, new ArrayView<T>(storage, 0, length));
        buffers.Add(buffer);
        return buffer;
    }

    public override string ToString() => Device.ToString();

    internal void Forget(MemoryBuffer buffer) => buffers.Remove(buffer);

    internal void VerifyUsable()
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        if (Lane.IsInsideKernel)
            throw new InvalidOperationException("An accelerator is used from inside a kernel.");
    }

    protected override void Dispose(bool disposing)
    {
        LeakedBuffers = [.. buffers.Select(buffer => buffer.ToString()!)];
        foreach (var buffer in buffers.ToArray())
            buffer.Dispose();
        foreach (var stream in streams)
            stream.Dispose();
    }
}
