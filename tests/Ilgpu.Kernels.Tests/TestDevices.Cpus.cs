using ILGPU.Runtime;

namespace NetGen.Ilgpu.Tests;

public sealed partial class TestDevices
{
    /// <summary>ILGPU's CPU accelerator takes a millisecond for each barrier of so many threads, and more: the checker runs these kernels.</summary>
    private static Device[] Cpus => [];
}
