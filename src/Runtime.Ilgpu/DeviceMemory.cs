using ILGPU;
using ILGPU.Runtime;

namespace NetGen.Ilgpu;

/// <summary>Allocates on a device; where that fails, says how much was asked for.</summary>
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
                $"{accelerator.Name} has no room for the {purpose}: {length * sizeof(float):N0} bytes asked for, {accelerator.MemorySize:N0} bytes in all.", error);
        }
    }
}
