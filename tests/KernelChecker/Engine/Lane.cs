using System.Diagnostics.CodeAnalysis;

namespace ILGPU.Checker;

/// <summary>One thread of the group that is running.</summary>
internal sealed class Lane(Engine engine, int index)
{
    [ThreadStatic]
    private static Lane? current;

    private Access[] accesses = new Access[16];

    /// <summary>The thread whose code is running on this thread of the process.</summary>
    public static Lane Current => current ?? throw new InvalidOperationException("Group, Grid, Warp, SharedMemory and LocalMemory can only be used inside a kernel.");

    public static bool IsInsideKernel => current is not null;

    public Engine Engine { get; } = engine;

    /// <summary>The thread's linear index in its group.</summary>
    public int Index { get; } = index;

    public Index3D Thread { get; set; }

    public Index3D Group => Engine.GroupIndex;

    public LaneState State { get; set; }

    /// <summary>Where it stands in the kernel.</summary>
    public KernelFrame Frame { get; } = new();

    /// <summary>How many barriers the thread has reached.</summary>
    public int Barriers { get; set; }

    /// <summary>How many pieces of shared memory it has allocated: the n-th of each thread is the same memory.</summary>
    public int SharedAllocations { get; set; }

    public int Segment { get; set; }

    /// <summary>What the thread hands to others at a shuffle or broadcast.</summary>
    public object? Offered { get; private set; }

    /// <summary>The thread whose value it asked for there.</summary>
    public int Asked { get; private set; }

    /// <summary>What it offered at the last one that is complete.</summary>
    public object? Published { get; private set; }

    public int AccessCount { get; private set; }

    public ref Access this[int access] => ref accesses[access];

    public void Enter()
    {
        current = this;
        State = LaneState.Running;
    }

    public static void Leave() => current = null;

    public void Reset()
    {
        State = LaneState.Running;
        Frame.At = KernelFrame.Start;
        Barriers = 0;
        SharedAllocations = 0;
        AccessCount = 0;
        Offered = Published = null;
    }

    public void Offer(object value, int of)
    {
        Offered = value;
        Asked = of;
    }

    /// <summary>The wait is over: what it offered is what others get.</summary>
    public void Publish() => Published = Offered;

    public void Record(in Access access)
    {
        if (AccessCount == accesses.Length)
            Array.Resize(ref accesses, AccessCount * 2);
        accesses[AccessCount++] = access;
    }

    /// <summary>Forgets what was touched, at a barrier.</summary>
    public void ForgetAccesses() => AccessCount = 0;

    public override string ToString() => $"thread {Thread}";

    [DoesNotReturn]
    public void Fail(Misuse misuse, string what) => throw Engine.Fault(misuse, this, what);
}
