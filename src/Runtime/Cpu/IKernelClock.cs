using System.ComponentModel;
using System.Diagnostics;

namespace NetGen.Cpu;

/// <summary>Told of each kernel of a forward pass when it is done. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IKernelClock
{
    /// <summary>The first kernel starts.</summary>
    void Start();

    /// <summary>A kernel is done, and the next one starts.</summary>
    /// <param name="kernel">Its index in <see cref="NetworkInfo.Kernels"/>.</param>
    void Lap(int kernel);
}

/// <summary>Takes no time, and no times.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NoClock : IKernelClock
{
    /// <inheritdoc/>
    public void Start()
    {
    }

    /// <inheritdoc/>
    public void Lap(int kernel)
    {
    }
}

/// <summary>Adds up the time of each kernel.</summary>
/// <param name="ticks">An element for each kernel, in units of <see cref="Stopwatch.Frequency"/>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe struct KernelClock(long* ticks) : IKernelClock
{
    private readonly long* _ticks = ticks;
    private long _last;

    /// <inheritdoc/>
    public void Start() => _last = Stopwatch.GetTimestamp();

    /// <inheritdoc/>
    public void Lap(int kernel)
    {
        long now = Stopwatch.GetTimestamp();
        _ticks[kernel] += now - _last;
        _last = now;
    }
}
