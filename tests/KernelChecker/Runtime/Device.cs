namespace ILGPU.Runtime;

/// <summary>Something that can run kernels.</summary>
public abstract class Device
{
    internal Device(AcceleratorType type, string name)
    {
        AcceleratorType = type;
        Name = name;
    }

    public AcceleratorType AcceleratorType { get; }

    public string Name { get; protected set; }

    public long MemorySize { get; protected set; }

    public Index3D MaxGridSize { get; protected set; }

    public Index3D MaxGroupSize { get; protected set; }

    public int MaxNumThreadsPerGroup { get; protected set; }

    public int MaxSharedMemoryPerGroup { get; protected set; }

    public int WarpSize { get; protected set; }

    public int NumMultiprocessors { get; protected set; }

    public abstract Accelerator CreateAccelerator(Context context);

    public override string ToString() => $"{Name} [Type: {AcceleratorType}, WarpSize: {WarpSize}, MaxNumThreadsPerGroup: {MaxNumThreadsPerGroup}, MemorySize: {MemorySize}]";
}
