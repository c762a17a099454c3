using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace NetGen.Ilgpu.Tests;

public sealed partial class TestDevices
{
    /// <summary>Groups as small as the networks here are compiled for.</summary>
    private static Device[] Cpus => [new CPUDevice(2, 2, 1)];
}
