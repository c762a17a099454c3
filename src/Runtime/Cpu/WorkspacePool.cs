namespace NetGen.Cpu;

/// <summary>
/// The workspaces of an instance of a network: as many as there were calls at once. A call takes a free one without a lock, or makes another. Those that no call took between two
/// collections of generation 2 are given back after the second, but one, and the next collection frees them.
/// </summary>
internal sealed class WorkspacePool
{
    private readonly Lock _growth = new();
    private readonly long _arenaLength;
    private Workspace[] _all;

    /// <summary>A pool of one workspace, which gives back none by itself.</summary>
    /// <param name="weights">The weights that calls read.</param>
    /// <param name="arenaLength">Floats of a workspace.</param>
    public WorkspacePool(PackedWeights weights, long arenaLength)
    {
        Weights = weights;
        _arenaLength = arenaLength;
        _all = [new(arenaLength, reads: null)];
        weights.Register(this);
    }

    /// <summary>A pool of one workspace.</summary>
    /// <param name="weights">The weights that calls read.</param>
    /// <param name="arenaLength">Floats of a workspace.</param>
    public static WorkspacePool Over(PackedWeights weights, long arenaLength)
    {
        var pool = new WorkspacePool(weights, arenaLength);
        GenerationTwo.Watch(pool, watched => watched.GiveBackUnused());
        return pool;
    }

    /// <summary>The weights that calls read.</summary>
    public PackedWeights Weights { get; }

    /// <summary>Workspaces that there are.</summary>
    public int Count => Volatile.Read(ref _all).Length;

    /// <summary>Workspaces over the same weights for another instance.</summary>
    public WorkspacePool Share() => Over(Weights, _arenaLength);

    /// <summary>Takes a free workspace, or makes one.</summary>
    /// <param name="packed">The packed weights that the call reads.</param>
    /// <returns>The workspace, which the caller returns.</returns>
    public Workspace Rent(out AlignedBuffer packed)
    {
        packed = Weights.Current;
        Workspace workspace = Take(packed) ?? Grow(packed);
        // The weights may have been exchanged before the workspace said what it reads: then a refresh need not have seen it.
        for (AlignedBuffer current = Weights.Current; current != packed; current = Weights.Current)
        {
            packed = current;
            workspace.Take(packed);
        }

        workspace.WasTaken = true;
        return workspace;
    }

    /// <summary>Whether a call may read these packed weights.</summary>
    public bool Reads(AlignedBuffer packed)
    {
        foreach (Workspace workspace in Volatile.Read(ref _all))
        {
            if (workspace.Reads(packed))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives back the workspaces that no call took since this was last called, but one.</summary>
    public void GiveBackUnused() => GiveBack(all: false);

    /// <summary>Gives back all workspaces that are free, and the spare memory of the weights.</summary>
    public void Trim()
    {
        GiveBack(all: true);
        Weights.Trim();
    }

    private Workspace? Take(AlignedBuffer packed)
    {
        Workspace[] all = Volatile.Read(ref _all);
        // That of this processor first: what its cache holds of it is still right.
        int first = all.Length > 1 ? (int)((uint)Thread.GetCurrentProcessorId() % (uint)all.Length) : 0;
        for (int i = first; i < all.Length; i++)
        {
            if (all[i].TryTake(packed))
            {
                return all[i];
            }
        }

        for (int i = 0; i < first; i++)
        {
            if (all[i].TryTake(packed))
            {
                return all[i];
            }
        }

        return null;
    }

    private Workspace Grow(AlignedBuffer packed)
    {
        var workspace = new Workspace(_arenaLength, packed);
        lock (_growth)
        {
            Volatile.Write(ref _all, [.. _all, workspace]);
        }

        // As after TryTake: who exchanges the weights from here on sees what the workspace reads.
        Interlocked.MemoryBarrier();
        return workspace;
    }

    private void GiveBack(bool all)
    {
        lock (_growth)
        {
            int kept = 0;
            for (int i = 0; i < _all.Length; i++)
            {
                bool keeps = !all && (_all[i].WasTaken || (kept == 0 && i == _all.Length - 1));
                // One that was given back is still there where there was no memory for fewer.
                if (!_all[i].IsGivenBack && (keeps || !_all[i].TryGiveBack()))
                {
                    _all[i].WasTaken = false;
                    kept++;
                }
            }

            // The collector calls after each of its collections, most of which find nothing: where there is no memory left, they must not ask for some.
            if (kept < _all.Length)
            {
                Volatile.Write(ref _all, Array.FindAll(_all, workspace => !workspace.IsGivenBack));
            }
        }
    }
}
