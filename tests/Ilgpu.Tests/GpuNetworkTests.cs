using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace NetGen.Ilgpu.Tests;

/// <summary>What a user may rely on beside the numbers.</summary>
public sealed class GpuNetworkTests(TestDevices devices) : IClassFixture<TestDevices>
{
    [Theory, EveryDevice]
    public void LeNet_TakesAtMostFiveLaunches(string device)
    {
        using GpuNetwork gpu = new LeNet().ToGpu(devices[device]);
        gpu.Info.GpuLaunches.ShouldBe(4);
    }

    [Theory, EveryDevice]
    public void InvertedResidual_TakesAtMostThreeLaunches(string device)
    {
        using GpuNetwork gpu = new OneInvertedResidual().ToGpu(devices[device]);
        gpu.Info.GpuLaunches.ShouldBe(3);
    }

    [Theory, EveryDevice]
    public void DeviceBuffers_GiveTheSame(string device)
    {
        var network = Agreement.Initialize<WideSoftmax>();
        using GpuNetwork gpu = network.ToGpu(devices[device]);
        float[] input = Agreement.Numbers(2 * WideSoftmax.Info.InputLength, seed: 4), viaHost = new float[2 * WideSoftmax.Info.OutputLength];
        gpu.Forward(input, viaHost, batch: 2);

        using var x = devices[device].Allocate1D(input);
        using var y = devices[device].Allocate1D<float>(viaHost.Length);
        devices[device].Synchronize();
        gpu.Forward(x, y, batch: 2);
        devices[device].Synchronize();
        float[] viaDevice = new float[viaHost.Length];
        y.View.CopyToCPU(viaDevice);
        viaDevice.ShouldBe(viaHost);
    }

    [Theory, EveryDevice]
    public void ChangedWeights_CountAfterRefresh(string device)
    {
        var network = new WideSoftmax();
        using GpuNetwork gpu = network.ToGpu(devices[device]);
        float[] input = Agreement.Numbers(WideSoftmax.Info.InputLength, seed: 5), before = new float[WideSoftmax.Info.OutputLength], after = new float[before.Length];
        gpu.Forward(input, before);
        network.Weights["0.weight"].Clear();
        network.Weights["0.bias"].Clear();
        gpu.Refresh();
        gpu.Forward(input, after);
        after.ShouldNotBe(before);
        after.ShouldAllBe(p => MathF.Abs(p - (1f / after.Length)) < 1e-6f);
    }

    [Theory, EveryDevice]
    public void WrongLengths_AreNamed(string device)
    {
        using GpuNetwork gpu = new WideSoftmax().ToGpu(devices[device]);
        Should.Throw<ArgumentException>(() => gpu.Forward(new float[69], new float[33])).Message.ShouldContain("70");
        Should.Throw<ArgumentException>(() => gpu.Forward(new float[70], new float[34])).Message.ShouldContain("33");
        Should.Throw<ArgumentOutOfRangeException>(() => gpu.Forward([], new float[33], batch: 0));
    }

    [Theory, EveryDevice]
    public void Disposed_TwiceIsFine_UseIsNot(string device)
    {
        GpuNetwork gpu = new WideSoftmax().ToGpu(devices[device]);
        gpu.Dispose();
        gpu.Dispose();
        Should.Throw<ObjectDisposedException>(() => gpu.Forward(new float[70], new float[33]));
        Should.Throw<ObjectDisposedException>(gpu.Refresh);
    }

    [Theory, EveryDevice]
    public void BufferOfAnotherAccelerator_IsRefused(string device)
    {
        using var others = new TestDevices();
        using GpuNetwork gpu = new WideSoftmax().ToGpu(devices[device]);
        using var x = others[device].Allocate1D<float>(70);
        using var y = devices[device].Allocate1D<float>(33);
        Should.Throw<ArgumentException>(() => gpu.Forward(x, y)).Message.ShouldContain("another accelerator");
    }

    [Fact]
    public void NoGpu_NamesTheDevicesThereAre()
    {
        using Context context = Context.Create(builder => builder.CPU(CPUDeviceKind.Default));
        Should.Throw<GpuException>(() => Devices.Best(context)).Message.ShouldContain("CPU");
    }
}
