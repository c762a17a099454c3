using ILGPU;
using ILGPU.Runtime;

namespace NetGen.Ilgpu;

/// <summary>Finds a device.</summary>
public static class Devices
{
    /// <summary>The GPU to use: CUDA before OpenCL, then the one with the most memory.</summary>
    /// <param name="context">An ILGPU context with the devices that are to be considered and EnableAlgorithms.</param>
    /// <returns>A new accelerator; the caller disposes it. Its <c>Name</c> says which it is.</returns>
    /// <remarks>
    /// Never the processor: a network's <c>Forward</c> is the way to compute there, and takes no ILGPU. To debug kernels, <c>ToGpu</c> also takes ILGPU's CPU accelerator,
    /// <c>context.CreateCPUAccelerator(0)</c>, which simulates a device.
    /// </remarks>
    /// <exception cref="GpuException">There is no GPU; the message names the devices that there are, and says what works without one.</exception>
    public static Accelerator Best(Context context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Device best = context.Devices
            .Where(d => d.AcceleratorType != AcceleratorType.CPU)
            .OrderBy(d => d.AcceleratorType == AcceleratorType.Cuda ? 0 : 1)
            .ThenByDescending(d => d.MemorySize)
            .FirstOrDefault()
            ?? throw new GpuException(
                $"There is no GPU that ILGPU can use. Devices found: {string.Join(", ", context.Devices.Select(d => $"{d.Name} ({d.AcceleratorType})"))}. "
                + "net.Forward runs a network on the processor, without ILGPU; to debug its kernels there, ToGpu takes ILGPU's CPU accelerator, context.CreateCPUAccelerator(0).");
        return best.CreateAccelerator(context);
    }
}
