using ILGPU.Checker;
using ILGPU.Runtime;

namespace NetGen.Generator.Tests.Differential;

/// <summary>What the differential tests of this project run networks on: the checker's device, in groups of few threads.</summary>
internal static class TestedBackEnd
{
    /// <summary>Of the combined options of a layer, a quick run tries one network of so many.</summary>
    public const int Few = 32;

    /// <summary>Random networks of a quick run.</summary>
    public const int QuickNetworks = 40;

    public const string Where = "in the kernel checker";

    /// <summary>A device of the checker's with groups of so many threads; no CPU accelerator, which would take one thread.</summary>
    public static Device DeviceOf(int threads) => new SimulatedGpu(threads);

    public static IBackEnd Create() => new DeviceBackEnd();
}
