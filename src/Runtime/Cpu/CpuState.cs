namespace NetGen.Cpu;

/// <summary>Weights as given and as packed, and a workspace.</summary>
internal sealed class CpuState
{
    private readonly Weights? _weights;
    private readonly string _network;

    /// <summary>Room for the packed weights, and a workspace.</summary>
    /// <param name="weights">The weights as given; null where they are not kept.</param>
    /// <param name="info">The network.</param>
    public CpuState(Weights? weights, NetworkInfo info)
        : this(weights, info.Name, new AlignedBuffer(info.PackedBytes / sizeof(float)), info.ArenaBytes / sizeof(float))
    {
    }

    private CpuState(Weights? weights, string network, AlignedBuffer packed, long arenaLength)
    {
        _weights = weights;
        _network = network;
        Packed = packed;
        Arena = new(arenaLength);
    }

    /// <summary>The weights as given.</summary>
    /// <exception cref="WeightsNotKeptException">They were not kept.</exception>
    public Weights Weights => _weights ?? throw new WeightsNotKeptException(_network);

    /// <summary>The weights in the order in which the kernels read them.</summary>
    public AlignedBuffer Packed { get; }

    /// <summary>The workspace.</summary>
    public AlignedBuffer Arena { get; }

    /// <summary>The same weights, packed once, with another workspace.</summary>
    public CpuState Share() => new(_weights, _network, Packed, Arena.Length);
}
