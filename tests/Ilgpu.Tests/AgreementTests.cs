namespace NetGen.Ilgpu.Tests;

/// <summary>Every kernel of every network here runs, and computes what the CPU back end computes, which other tests hold against PyTorch.</summary>
public sealed class AgreementTests(Device device) : IClassFixture<Device>
{
    [Fact]
    public void LeNet_Agrees() => Agrees<LeNet>(n => n.ToGpu(device.Accelerator));

    [Fact]
    public void LeNetDense_Agrees() => Agrees<LeNetDense>(n => n.ToGpu(device.Accelerator));

    [Fact]
    public void LeNetEquivalent_Agrees() => Agrees<LeNetEquivalent>(n => n.ToGpu(device.Accelerator));

    [Fact]
    public void Convolutions_Agree() => Agrees<Convolutions>(n => n.ToGpu(device.Accelerator));

    [Fact]
    public void Grouped_Agrees() => Agrees<Grouped>(n => n.ToGpu(device.Accelerator));

    [Fact]
    public void Depthwise_Agrees() => Agrees<Depthwise>(n => n.ToGpu(device.Accelerator));

    [Fact]
    public void LargeWindows_Agree() => Agrees<LargeWindows>(n => n.ToGpu(device.Accelerator));

    [Fact]
    public void Pools_Agree() => Agrees<Pools>(n => n.ToGpu(device.Accelerator));

    [Fact]
    public void OneInvertedResidual_Agrees() => Agrees<OneInvertedResidual>(n => n.ToGpu(device.Accelerator));

    [Fact]
    public void InvertedResiduals_Agree() => Agrees<InvertedResiduals>(n => n.ToGpu(device.Accelerator));

    [Fact]
    public void Residual_Agrees() => Agrees<Residual>(n => n.ToGpu(device.Accelerator));

    [Fact]
    public void Branching_Agrees() => Agrees<Branching>(n => n.ToGpu(device.Accelerator));

    [Fact]
    public void Flattened_Agrees() => Agrees<Flattened>(n => n.ToGpu(device.Accelerator));

    [Fact]
    public void WideSoftmax_Agrees() => Agrees<WideSoftmax>(n => n.ToGpu(device.Accelerator));

    [Fact]
    public void SoftmaxOfPixels_Agrees() => Agrees<SoftmaxOfPixels>(n => n.ToGpu(device.Accelerator));

    [Fact]
    public void SoftmaxOfLines_Agrees() => Agrees<SoftmaxOfLines>(n => n.ToGpu(device.Accelerator));

    [Fact]
    public void NothingToCompute_Agrees() => Agrees<NothingToCompute>(n => n.ToGpu(device.Accelerator));

    private static void Agrees<TNetwork>(Func<TNetwork, GpuNetwork> toGpu)
        where TNetwork : INetwork<TNetwork> => Agreement.Check(toGpu);
}
