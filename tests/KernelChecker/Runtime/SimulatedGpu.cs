using ILGPU.Runtime;

namespace ILGPU.Checker;

/// <summary>A simulated device that is no CPU accelerator, for code that treats these in a way of their own.</summary>
public sealed class SimulatedGpu : Device
{
    public SimulatedGpu(int maxNumThreadsPerGroup)
        : base(AcceleratorType.OpenCL, "SimulatedGpu")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxNumThreadsPerGroup, 1);
        WarpSize = 1;
        MaxNumThreadsPerGroup = maxNumThreadsPerGroup;
        MaxGroupSize = new(MaxNumThreadsPerGroup, MaxNumThreadsPerGroup, MaxNumThreadsPerGroup);
        MaxGridSize = new(int.MaxValue, ushort.MaxValue, ushort.MaxValue);
        MaxSharedMemoryPerGroup = int.MaxValue;
        MemorySize = long.MaxValue;
        NumMultiprocessors = 1;
    }

    public override Accelerator CreateAccelerator(Context context) => new SimulatedGpuAccelerator(context, this);
}

/// <summary>A <see cref="SimulatedGpu"/> in use.</summary>
internal sealed class SimulatedGpuAccelerator : Accelerator
{
    internal SimulatedGpuAccelerator(Context context, SimulatedGpu device)
        : base(context, device)
    {
    }
}
