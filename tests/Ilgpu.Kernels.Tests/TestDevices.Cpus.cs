using ILGPU.Runtime;
#if ILGPU_STANDIN
using ILGPU.Runtime.CPU;
#endif

namespace NetGen.Ilgpu.Tests;

public sealed partial class TestDevices
{
#if ILGPU_STANDIN
    /// <summary>Groups of full size.</summary>
    private static Device[] Cpus => [new CPUDevice(8, 32, 1)];
#else
    /// <summary>ILGPU's CPU accelerator takes a millisecond for each barrier of so many threads, and more.</summary>
    private static Device[] Cpus => [];
#endif
}
