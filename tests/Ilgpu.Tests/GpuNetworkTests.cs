using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace NetGen.Ilgpu.Tests;

/// <summary>What a user may rely on beside the numbers.</summary>
public sealed class GpuNetworkTests(Device device) : IClassFixture<Device>
{
    [Fact]
    public void LeNet_TakesAtMostFiveLaunches()
    {
        using GpuNetwork gpu = new LeNet().ToGpu(device.Accelerator);
        gpu.Info.GpuLaunches.ShouldBe(4);
    }

    [Fact]
    public void InvertedResidual_TakesAtMostThreeLaunches()
    {
        using GpuNetwork gpu = new OneInvertedResidual().ToGpu(device.Accelerator);
        gpu.Info.GpuLaunches.ShouldBe(3);
    }

    [Fact]
    public void DeviceBuffers_GiveTheSame()
    {
        var network = Agreement.Initialize<WideSoftmax>();
        using GpuNetwork gpu = network.ToGpu(device.Accelerator);
        float[] input = Agreement.Numbers(2 * WideSoftmax.Info.InputLength, seed: 4), viaHost = new float[2 * WideSoftmax.Info.OutputLength];
        gpu.Forward(input, viaHost, batch: 2);

        using var x = device.Accelerator.Allocate1D(input);
        using var y = device.Accelerator.Allocate1D<float>(viaHost.Length);
        device.Accelerator.Synchronize();
        gpu.Forward(x, y, batch: 2);
        device.Accelerator.Synchronize();
        float[] viaDevice = new float[viaHost.Length];
        y.View.CopyToCPU(viaDevice);
        viaDevice.ShouldBe(viaHost);
    }

    [Fact]
    public void ChangedWeights_CountAfterRefresh()
    {
        var network = new WideSoftmax();
        using GpuNetwork gpu = network.ToGpu(device.Accelerator);
        float[] input = Agreement.Numbers(WideSoftmax.Info.InputLength, seed: 5), before = new float[WideSoftmax.Info.OutputLength], after = new float[before.Length];
        gpu.Forward(input, before);
        network.Weights["0.weight"].Clear();
        network.Weights["0.bias"].Clear();
        gpu.Refresh();
        gpu.Forward(input, after);
        after.ShouldNotBe(before);
        after.ShouldAllBe(p => MathF.Abs(p - (1f / after.Length)) < 1e-6f);
    }

    [Fact]
    public void WrongLengths_AreNamed()
    {
        using GpuNetwork gpu = new WideSoftmax().ToGpu(device.Accelerator);
        Should.Throw<ArgumentException>(() => gpu.Forward(new float[69], new float[33])).Message.ShouldContain("70");
        Should.Throw<ArgumentException>(() => gpu.Forward(new float[70], new float[34])).Message.ShouldContain("33");
        Should.Throw<ArgumentOutOfRangeException>(() => gpu.Forward([], new float[33], batch: 0));
    }

    [Fact]
    public void Disposed_TwiceIsFine_UseIsNot()
    {
        GpuNetwork gpu = new WideSoftmax().ToGpu(device.Accelerator);
        gpu.Dispose();
        gpu.Dispose();
        Should.Throw<ObjectDisposedException>(() => gpu.Forward(new float[70], new float[33]));
        Should.Throw<ObjectDisposedException>(gpu.Refresh);
    }

    [Fact]
    public void BufferOfAnotherAccelerator_IsRefused()
    {
        using var other = new Device();
        using GpuNetwork gpu = new WideSoftmax().ToGpu(device.Accelerator);
        using var x = other.Accelerator.Allocate1D<float>(70);
        using var y = device.Accelerator.Allocate1D<float>(33);
        Should.Throw<ArgumentException>(() => gpu.Forward(x, y)).Message.ShouldContain("another accelerator");
    }

    [Fact]
    public void NoGpu_NamesTheDevicesThereAre()
    {
        using Context context = Context.Create(builder => builder.CPU(CPUDeviceKind.Default));
        Should.Throw<GpuException>(() => Devices.Best(context)).Message.ShouldContain("CPU");
    }
}
