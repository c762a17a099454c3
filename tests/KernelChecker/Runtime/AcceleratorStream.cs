using ILGPU.Checker;

namespace ILGPU.Runtime;

/// <summary>Work that runs in order.</summary>
public abstract class AcceleratorStream : AcceleratorObject
{
    private readonly HashSet<PendingWork> pending = [];

    private protected AcceleratorStream(Accelerator accelerator)
        : base(accelerator)
    {
    }

    public abstract void Synchronize();

    /// <summary>Notes work that is not known to be over before the next synchronisation.</summary>
    internal void Pend(PendingWork work) => pending.Add(work);

    internal void Complete()
    {
        foreach (var work in pending)
            work.Synchronised(this);
        pending.Clear();
    }
}
