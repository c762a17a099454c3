namespace ILGPU;

/// <summary>How many groups of how many threads a launch has.</summary>
public readonly struct KernelConfig : IIndex
{
    private const int MostAcross = 65_535;

    public KernelConfig(Index1D gridDim, Index1D groupDim)
        : this(new Index3D(gridDim.X, 1, 1), new Index3D(groupDim.X, 1, 1))
    {
    }

    public KernelConfig(Index2D gridDim, Index2D groupDim)
        : this(new Index3D(gridDim.X, gridDim.Y, 1), new Index3D(groupDim.X, groupDim.Y, 1))
    {
    }

    public KernelConfig(Index3D gridDim, Index3D groupDim)
        : this(gridDim, groupDim, default)
    {
    }

    public KernelConfig(Index3D gridDim, Index3D groupDim, SharedMemoryConfig sharedMemoryConfig)
    {
        // What CUDA allows.
        if (gridDim.Y > MostAcross || gridDim.Z > MostAcross)
        {
            throw new ArgumentOutOfRangeException(nameof(gridDim), $"A grid has at most {MostAcross} groups along y and z, found {gridDim.Y} and {gridDim.Z}.");
        }

        GridDim = gridDim;
        GroupDim = groupDim;
        SharedMemoryConfig = sharedMemoryConfig;
    }

    public KernelConfig(int gridDimX, int gridDimY, int gridDimZ, int groupDimX, int groupDimY, int groupDimZ)
        : this(new Index3D(gridDimX, gridDimY, gridDimZ), new Index3D(groupDimX, groupDimY, groupDimZ))
    {
    }

    public Index3D GridDim { get; }

    public Index3D GroupDim { get; }

    public SharedMemoryConfig SharedMemoryConfig { get; }

    public bool IsValid => IsPositive(GridDim) && IsPositive(GroupDim);

    public long Size => ((IIndex)GridDim).Size * ((IIndex)GroupDim).Size;

    public static implicit operator KernelConfig((Index1D, Index1D) dimensions) => new(dimensions.Item1, dimensions.Item2);

    public static implicit operator KernelConfig((Index3D, Index1D) dimensions) => new(dimensions.Item1, new Index3D(dimensions.Item2, 1, 1));

    public static implicit operator KernelConfig((Index3D, Index2D) dimensions) =>
        new(dimensions.Item1, new Index3D(dimensions.Item2.X, dimensions.Item2.Y, 1));

    public static implicit operator KernelConfig((Index2D, Index2D) dimensions) => new(dimensions.Item1, dimensions.Item2);

    public static implicit operator KernelConfig((Index3D, Index3D) dimensions) => new(dimensions.Item1, dimensions.Item2);

    public static implicit operator KernelConfig((Index3D, Index3D, SharedMemoryConfig) dimensions) =>
        new(dimensions.Item1, dimensions.Item2, dimensions.Item3);

    private static bool IsPositive(Index3D size) => size.X > 0 && size.Y > 0 && size.Z > 0;
}
