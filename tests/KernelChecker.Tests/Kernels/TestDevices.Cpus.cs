using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace NetGen.Ilgpu.Tests;

public sealed partial class TestDevices
{
    /// <summary>Groups of full size.</summary>
    private static Device[] Cpus => [new CPUDevice(8, 32, 1)];
}
