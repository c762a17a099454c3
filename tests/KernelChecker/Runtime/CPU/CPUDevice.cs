namespace ILGPU.Runtime.CPU;

/// <summary>A simulated device.</summary>
public sealed class CPUDevice : Device
{
    public static readonly CPUDevice Default = new(4, 4, 1);

    public static readonly CPUDevice Nvidia = new(32, 32, 1);

    public static readonly CPUDevice AMD = new(32, 8, 1);

    public static readonly CPUDevice LegacyAMD = new(64, 4, 1);

    public static readonly CPUDevice Intel = new(16, 8, 1);

    public CPUDevice(int numThreadsPerWarp, int numWarpsPerMultiprocessor, int numMultiprocessors)
        : base(AcceleratorType.CPU, "CPUAccelerator")
    {
        if (numThreadsPerWarp < 2 || !int.IsPow2(numThreadsPerWarp))
            throw new ArgumentOutOfRangeException(nameof(numThreadsPerWarp));
        ArgumentOutOfRangeException.ThrowIfLessThan(numWarpsPerMultiprocessor, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(numMultiprocessors, 1);
        WarpSize = numThreadsPerWarp;
        MaxNumThreadsPerGroup = numThreadsPerWarp * numWarpsPerMultiprocessor;
        MaxGroupSize = new(MaxNumThreadsPerGroup, MaxNumThreadsPerGroup, MaxNumThreadsPerGroup);
        MaxGridSize = new(int.MaxValue, ushort.MaxValue, ushort.MaxValue);
        MaxSharedMemoryPerGroup = int.MaxValue;
        MemorySize = long.MaxValue;
        NumMultiprocessors = numMultiprocessors;
    }

    public static CPUDevice GetDevice(CPUDeviceKind kind) => kind switch
    {
        CPUDeviceKind.Default => Default,
        CPUDeviceKind.Nvidia => Nvidia,
        CPUDeviceKind.AMD => AMD,
        CPUDeviceKind.LegacyAMD => LegacyAMD,
        CPUDeviceKind.Intel => Intel,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override Accelerator CreateAccelerator(Context context) => CreateCPUAccelerator(context);

    public CPUAccelerator CreateCPUAccelerator(Context context) => new(context, this);
}
