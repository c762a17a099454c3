namespace NetGen.Ilgpu.Tests;

/// <summary>A batch for which a device has no memory. The checker's buffers end at 2 GB.</summary>
public sealed class BatchSizeTests(TestDevices devices) : IClassFixture<TestDevices>
{
    [Theory, EveryDevice]
    public void TooLargeABatch_LeavesRoomForSmallerOnes(string device)
    {
        WideMap network = Agreement.Initialize<WideMap>();
        using GpuNetwork gpu = network.ToGpu(devices[device]);
        float[] input = Agreement.Numbers(9000, seed: 6), output = new float[9000];
        Should.Throw<GpuException>(() => gpu.Forward(input, output, batch: 9000)).Message.ShouldContain("workspace of WideMap for a batch of 9000");
        gpu.Forward(input.AsSpan(0, 2), output.AsSpan(0, 2), batch: 2);
        output[..2].ShouldBe(network.Forward(input[..2]), tolerance: 1e-5);
    }
}

/// <summary>A map of 254 KB of one number: 8,454 of them fill a buffer.</summary>
[Network(1, 1, 1)]
[Conv2D(16, 1, Padding = 31), Sigmoid, MaxPool2D(3, Stride = 2), Conv2D(1, 1), AdaptiveAvgPool2D(1)]
internal sealed partial class WideMap;
