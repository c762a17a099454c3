namespace NetGen.Cpu;

/// <summary>Weights as given and as packed, and a workspace.</summary>
internal sealed class CpuState
{
    /// <summary>Room for the packed weights, and a workspace.</summary>
    public CpuState(Weights weights, NetworkInfo info)
        : this(weights, new AlignedBuffer(info.PackedBytes / sizeof(float)), info.ArenaBytes / sizeof(float))
    {
    }

    private CpuState(Weights weights, AlignedBuffer packed, long arenaLength)
    {
        Weights = weights;
        Packed = packed;
        Arena = new(arenaLength);
    }

    /// <summary>The weights as given.</summary>
    public Weights Weights { get; }

    /// <summary>The weights in the order in which the kernels read them.</summary>
    public AlignedBuffer Packed { get; }

    /// <summary>The workspace.</summary>
    public AlignedBuffer Arena { get; }

    /// <summary>The same weights, packed once, with another workspace.</summary>
    public CpuState Share() => new(Weights, Packed, Arena.Length);
}
