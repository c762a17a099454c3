namespace NetGen.Cpu;

/// <summary>
/// A network's weights as given, and packed for its kernels. All instances that share weights have the same: a refresh of one is a refresh of all. Calls that run beside it
/// end with the packed weights that they began with.
/// </summary>
/// <remarks>
/// Who reads packed weights says so in a <see cref="Workspace"/> before, and looks again whether they are still the current ones (hazard pointers, after M. Michael, "Hazard Pointers: Safe
/// Memory Reclamation for Lock-Free Objects", IEEE TPDS 15(6), 2004): so a refresh knows which buffer it may write to, and a call takes no lock.
/// </remarks>
internal sealed class PackedWeights
{
    private readonly Lock _refresh = new();
    private readonly Lock _registry = new();
    private readonly List<WeakReference<WorkspacePool>> _readers = [];
    private readonly Weights? _weights;
    private readonly string _network;
    private AlignedBuffer _current;
    private int _version;
    private AlignedBuffer? _spare;
    private bool _wasRefreshed;

    private PackedWeights(Weights? weights, string network, AlignedBuffer packed, int version)
    {
        _weights = weights;
        _network = network;
        _current = packed;
        _version = version;
        GenerationTwo.Watch(this, weights => weights.Age());
    }

    /// <summary>The weights as given.</summary>
    /// <exception cref="WeightsNotKeptException">They were not kept.</exception>
    public Weights Weights => _weights ?? throw new WeightsNotKeptException(_network);

    /// <summary>The packed weights that a call that begins now reads.</summary>
    public AlignedBuffer Current => Volatile.Read(ref _current);

    /// <summary>Whether a load has changed the weights as given since they were packed.</summary>
    public bool AreStale => _weights is { } weights && weights.Version != Volatile.Read(ref _version);

    /// <summary>Packs weights.</summary>
    /// <typeparam name="TKernels">The kernels that read them.</typeparam>
    public static PackedWeights Of<TKernels>(Weights weights)
        where TKernels : struct, ICpuKernels
    {
        AlignedBuffer packed = Buffer<TKernels>();
        int version = weights.ReadWhole(whole => Pack<TKernels>(whole, packed));
        return new(weights, TKernels.Info.Name, packed, version);
    }

    /// <summary>Packs weights of which nothing else is kept.</summary>
    /// <typeparam name="TKernels">The kernels that read them.</typeparam>
    public static PackedWeights WithoutKeeping<TKernels>(ITensorReader weights)
        where TKernels : struct, ICpuKernels =>
        new(null, TKernels.Info.Name, Pack<TKernels>(weights, Buffer<TKernels>()), version: 0);

    /// <summary>Packs the weights as they are now beside the current ones, then exchanges them.</summary>
    /// <typeparam name="TKernels">The kernels that read them.</typeparam>
    /// <exception cref="WeightsNotKeptException">They were not kept.</exception>
    public void Refresh<TKernels>()
        where TKernels : struct, ICpuKernels
    {
        Weights weights = Weights;
        lock (_refresh)
        {
            Repack<TKernels>(weights);
        }
    }

    /// <summary>As <see cref="Refresh{TKernels}"/>, unless another call that found the weights stale has done it.</summary>
    /// <typeparam name="TKernels">The kernels that read them.</typeparam>
    public void RefreshStale<TKernels>()
        where TKernels : struct, ICpuKernels
    {
        lock (_refresh)
        {
            if (AreStale)
            {
                Repack<TKernels>(Weights);
            }
        }
    }

    /// <summary>Forgets the memory that the next refresh would write to.</summary>
    public void Trim()
    {
        lock (_refresh)
        {
            _spare = null;
        }
    }

    /// <summary>Adds a pool whose workspaces read these weights. A pool that nobody has any more is forgotten.</summary>
    public void Register(WorkspacePool pool)
    {
        lock (_registry)
        {
            _readers.RemoveAll(reader => !reader.TryGetTarget(out _));
            _readers.Add(new(pool));
        }
    }

    private static AlignedBuffer Buffer<TKernels>()
        where TKernels : struct, ICpuKernels =>
        new(TKernels.Info.PackedBytes / sizeof(float));

    private static unsafe AlignedBuffer Pack<TKernels>(ITensorReader weights, AlignedBuffer packed)
        where TKernels : struct, ICpuKernels
    {
        TKernels.Pack(weights, packed.Pointer);
        GC.KeepAlive(packed);
        return packed;
    }

    private void Repack<TKernels>(Weights weights)
        where TKernels : struct, ICpuKernels
    {
        AlignedBuffer next = _spare is { } spare && !IsRead(spare) ? spare : Buffer<TKernels>();
        int version = weights.ReadWhole(whole => Pack<TKernels>(whole, next));
        // A full fence between this and the next look at what is read: see WorkspacePool.Rent.
        _spare = Interlocked.Exchange(ref _current, next);
        Volatile.Write(ref _version, version);
        _wasRefreshed = true;
    }

    private bool IsRead(AlignedBuffer packed)
    {
        lock (_registry)
        {
            foreach (WeakReference<WorkspacePool> reader in _readers)
            {
                if (reader.TryGetTarget(out WorkspacePool? pool) && pool.Reads(packed))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Where nothing was refreshed for long, the spare memory is given back.</summary>
    private void Age()
    {
        // Who refreshes just now needs it, and may take long.
        if (!_refresh.TryEnter())
        {
            return;
        }

        try
        {
            if (!_wasRefreshed)
            {
                _spare = null;
            }

            _wasRefreshed = false;
        }
        finally
        {
            _refresh.Exit();
        }
    }
}
