using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;

namespace NetGen.Ilgpu;

/// <summary>Allocates on a device; where that fails, says how much was asked for and how much there is.</summary>
internal static class DeviceMemory
{
    /// <param name="accelerator">The device.</param>
    /// <param name="length">Floats.</param>
    /// <param name="purpose">What they are for.</param>
    /// <exception cref="GpuException">There is not that much memory.</exception>
    public static MemoryBuffer1D<float, Stride1D.Dense> Allocate(Accelerator accelerator, long length, string purpose)
    {
        try
        {
            // Views of no elements are not to be had on every device.
            return accelerator.Allocate1D<float>(Math.Max(length, 1));
        }
        catch (Exception error) when (error is not ObjectDisposedException)
        {
            throw new GpuException(
                FormattableString.Invariant($"{accelerator.Name} has no room for the {purpose}: {length * sizeof(float):N0} bytes asked for, {Available(accelerator)}."), error);
        }
    }

    /// <summary>Only CUDA tells how much is free. ILGPU's CPU accelerator names no limit: it has the memory of the machine.</summary>
    private static string Available(Accelerator accelerator) => accelerator switch
    {
        CudaAccelerator cuda => FormattableString.Invariant($"{cuda.GetFreeMemory():N0} of {cuda.MemorySize:N0} bytes available"),
        { AcceleratorType: AcceleratorType.CPU } => FormattableString.Invariant($"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes:N0} bytes available"),
        _ => FormattableString.Invariant($"{accelerator.MemorySize:N0} bytes on the device"),
    };
}
