namespace NetGen.Cpu;

/// <summary>The memory in which one call at a time runs, and the packed weights that it reads meanwhile. It is free while it reads none.</summary>
internal sealed class Workspace
{
    private AlignedBuffer? _reads;

    /// <summary>A workspace that is taken.</summary>
    /// <param name="arenaLength">Floats.</param>
    /// <param name="reads">The packed weights; null for one that is free.</param>
    public Workspace(long arenaLength, AlignedBuffer? reads)
    {
        Arena = new(arenaLength);
        _reads = reads;
    }

    /// <summary>The memory.</summary>
    public AlignedBuffer Arena { get; }

    /// <summary>Whether it was taken since the pool last looked.</summary>
    public bool WasTaken { get; set; }

    /// <summary>Whether a call that runs in it may read these packed weights.</summary>
    public bool Reads(AlignedBuffer packed) => Volatile.Read(ref _reads) == packed;

    /// <summary>Takes it if it is free, to read these packed weights. A full fence.</summary>
    public bool TryTake(AlignedBuffer packed) => Volatile.Read(ref _reads) is null && Interlocked.CompareExchange(ref _reads, packed, null) is null;

    /// <summary>Reads other packed weights from now on. A full fence.</summary>
    public void Take(AlignedBuffer packed) => Interlocked.Exchange(ref _reads, packed);

    /// <summary>It is free again.</summary>
    public void Return() => Volatile.Write(ref _reads, null);

    /// <summary>Takes it for good if it is free: nobody can take it after that, and its memory goes with it.</summary>
    public bool TryGiveBack() => TryTake(Arena);

    /// <summary>Whether it was given back: whoever still knows it finds that it reads itself, for good.</summary>
    public bool IsGivenBack => Reads(Arena);
}
