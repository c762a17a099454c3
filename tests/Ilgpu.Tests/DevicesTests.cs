using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace NetGen.Ilgpu.Tests;

/// <summary>The choice of a device.</summary>
public sealed class DevicesTests
{
    [Fact]
    public void NoGpu_NamesTheDevicesThereAre_AndWhatWorksWithout()
    {
        using Context context = Context.Create(builder => builder.CPU(CPUDeviceKind.Default));
        string message = Should.Throw<GpuException>(() => Devices.Best(context)).Message;
        message.ShouldContain($"Devices found: {CPUDevice.Default.Name} (CPU). ");
        message.ShouldContain("net.Forward runs a network on the processor, without ILGPU");
        message.ShouldContain("ToGpu takes ILGPU's CPU accelerator, context.CreateCPUAccelerator(0)");
    }

    [SkippableFact]
    public void Gpu_IsPreferred()
    {
        using Context context = Context.Create(builder => builder.Default().EnableAlgorithms());
        Skip.If(context.Devices.All(d => d.AcceleratorType == AcceleratorType.CPU), "ILGPU finds no GPU here: all tests ran on its CPU accelerator.");
        using Accelerator best = Devices.Best(context);
        best.AcceleratorType.ShouldNotBe(AcceleratorType.CPU);
    }
}
