using ILGPU;
using ILGPU.Runtime.CPU;

namespace NetGen.Ilgpu.Tests;

/// <summary>A device must have groups as large as a network was compiled for.</summary>
public sealed class GroupSizeTests
{
    [Fact]
    public void DeviceWithSmallerGroups_IsRefused()
    {
        using var context = Context.Create(builder => builder.EnableAlgorithms().CPU(new CPUDevice(2, 2, 1)));
        using var device = context.CreateCPUAccelerator(0);
        string message = Should.Throw<GpuException>(() => new LeNet().ToGpu(device)).Message;
        message.ShouldContain("at most 4");
        message.ShouldContain("NetGenGpuGroupSize");
    }
}
