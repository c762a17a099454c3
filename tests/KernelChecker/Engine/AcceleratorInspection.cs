using ILGPU.Runtime;

namespace ILGPU.Checker;

/// <summary>What a test can see and set of a simulated accelerator beyond what ILGPU offers.</summary>
public sealed class AcceleratorInspection
{
    private readonly Accelerator accelerator;

    internal AcceleratorInspection(Accelerator accelerator) => this.accelerator = accelerator;

    /// <summary>How closely kernels are watched: fully, unless set.</summary>
    public Checking Checking
    {
        get => accelerator.Engine.Checking;
        set => accelerator.Engine.Checking = value;
    }

    /// <summary>The order in which groups and threads run: ascending, unless set.</summary>
    public Schedule Schedule
    {
        get => accelerator.Engine.Schedule;
        set => accelerator.Engine.Schedule = value;
    }

    /// <summary>The bytes of shared memory that a group may have: 48 KiB, as on most GPUs, unless set.</summary>
    public int SharedMemoryLimit
    {
        get => accelerator.Engine.SharedMemoryLimit;
        set => accelerator.Engine.SharedMemoryLimit = value;
    }

    /// <summary>The launches so far, in order.</summary>
    public IReadOnlyList<KernelLaunch> Launches => accelerator.Launches;

    /// <summary>The buffers that are not disposed.</summary>
    public IReadOnlyList<string> LiveBuffers => [.. accelerator.Buffers.Select(buffer => buffer.ToString())];

    /// <summary>The buffers that were not disposed when the accelerator was.</summary>
    public IReadOnlyList<string> LeakedBuffers => accelerator.LeakedBuffers;
}
