using ILGPU;
using ILGPU.Runtime.CPU;

namespace NetGen.Ilgpu.Tests;

/// <summary>Some kernels in groups of up to 256 threads: the tile shapes that users get.</summary>
public sealed class FullSizeGroupTests
{
#if ILGPU_STANDIN
    [Fact]
    public void LeNet_Agrees() => OnSimulatedThreads(device => Agreement.Check<LeNet>(n => n.ToGpu(device)));

    [Fact]
    public void Grouped_Agrees() => OnSimulatedThreads(device => Agreement.Check<Grouped>(n => n.ToGpu(device)));

    [Fact]
    public void InvertedResidual_Agrees() => OnSimulatedThreads(device => Agreement.Check<OneInvertedResidual>(n => n.ToGpu(device)));

    [Fact]
    public void WideSoftmax_Agrees() => OnSimulatedThreads(device => Agreement.Check<WideSoftmax>(n => n.ToGpu(device)));

    private static void OnSimulatedThreads(Action<ILGPU.Runtime.Accelerator> check)
    {
        using var context = Context.Create(builder => builder.EnableAlgorithms().CPU(new CPUDevice(8, 32, 1)));
        using var device = context.CreateCPUAccelerator(0);
        check(device);
    }
#endif

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
