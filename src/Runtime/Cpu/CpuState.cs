using System.ComponentModel;

namespace NetGen.Cpu;

/// <summary>What an instance of a network holds: its weights as given and as packed, and a workspace of its own. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class CpuState
{
    private readonly AlignedBuffer _packed;
    private readonly AlignedBuffer _arena;
    private readonly PackWeights _pack;

    /// <summary>Packs the weights and allocates a workspace.</summary>
    /// <param name="weights">Shared, not copied.</param>
    /// <param name="info">The network whose weights they must be.</param>
    /// <param name="pack">Writes the weights in the order in which the kernels read them.</param>
    /// <exception cref="ArgumentException">The weights are not those of the network; all differences are listed.</exception>
    public CpuState(Weights weights, NetworkInfo info, PackWeights pack)
    {
        ArgumentNullException.ThrowIfNull(weights);
        weights.Require(info.Parameters, info.Name);
        Weights = weights;
        _pack = pack;
        _packed = new(info.PackedBytes / sizeof(float));
        _arena = new(info.ArenaBytes / sizeof(float));
        Refresh();
    }

    private CpuState(CpuState other)
    {
        Weights = other.Weights;
        _pack = other._pack;
        _packed = other._packed;
        _arena = new(other._arena.Length);
    }

    /// <summary>The weights as given.</summary>
    public Weights Weights { get; }

    /// <summary>The packed weights. Valid while this object is reachable.</summary>
    public float* Packed => _packed.Pointer;

    /// <summary>The workspace. Valid while this object is reachable.</summary>
    public float* Arena => _arena.Pointer;

    /// <summary>Packs the weights again.</summary>
    public void Refresh()
    {
        _pack(Weights, _packed.Pointer);
        GC.KeepAlive(_packed);
    }

    /// <summary>The same weights, packed once, with another workspace.</summary>
    public CpuState Share() => new(this);
}
