#if ILGPU
using NetGen.Ilgpu;
#endif

namespace LeNetSample;

/// <summary>Where the user wants the networks to run.</summary>
internal enum DeviceChoice
{
    /// <summary>On the processor.</summary>
    Cpu,

    /// <summary>On a GPU; an error where there is none.</summary>
    Gpu,

    /// <summary>On a GPU if there is one, else on the processor.</summary>
    Auto,
}

/// <summary>Opens devices.</summary>
internal static class DeviceChoiceExtensions
{
    /// <summary>The device that was chosen.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="note">Told in one line why an automatic choice is the processor.</param>
    /// <exception cref="NoDeviceException">A GPU was asked for and there is none, or the build has no ILGPU.</exception>
    public static IDevice Open(this DeviceChoice choice, Action<string> note)
    {
        if (choice == DeviceChoice.Cpu) return new CpuDevice();
        try
        {
            return OpenGpu();
        }
        catch (NoDeviceException problem) when (choice == DeviceChoice.Auto)
        {
            note($"On the CPU: {problem.Message}");
            return new CpuDevice();
        }
    }

#if ILGPU
    private static IDevice OpenGpu()
    {
        try
        {
            return new GpuDevice();
        }
        catch (GpuException problem)
        {
            throw new NoDeviceException(problem.Message);
        }
    }
#else
    private static IDevice OpenGpu() =>
        throw new NoDeviceException("ILGPU, which runs networks on GPUs, works neither trimmed nor under NativeAOT; this program was published so, without it. Published otherwise, or started by dotnet run, it has it.");
#endif
}

/// <summary>The device that was asked for is not there.</summary>
internal sealed class NoDeviceException(string message) : Exception(message);
