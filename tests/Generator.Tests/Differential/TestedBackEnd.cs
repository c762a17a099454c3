using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace NetGen.Generator.Tests.Differential;

/// <summary>What the differential tests of this project run networks on.</summary>
internal static class TestedBackEnd
{
    /// <summary>Of the combined options of a layer, a quick run tries one network of so many.</summary>
    public const int Few = 16;

    /// <summary>Random networks of a quick run.</summary>
    public const int QuickNetworks = 80;

    public const string Where = "on the processor";

    /// <summary>A device of ILGPU's with groups of so many threads.</summary>
    public static Device DeviceOf(int threads) => new CPUDevice(threads, 1, 1);

    public static IBackEnd Create() => new CpuBackEnd();
}
