using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace NetGen.Ilgpu.Tests;

public sealed partial class TestDevices
{
    /// <summary>As users get it: its groups have fewer threads than the kernels are made for, which run in their forms for such devices. A barrier of full groups takes a millisecond and more: the checker runs those.</summary>
    private static Device[] Cpus => [CPUDevice.Default];
}
