namespace NetGen.Ilgpu.Tests;

/// <summary>Every kernel of every network here runs, and computes what the CPU back end computes, which other tests hold against PyTorch.</summary>
public sealed class AgreementTests(TestDevices devices) : IClassFixture<TestDevices>
{
    [Theory, EveryDevice]
    public void LeNet_Agrees(string device) => Agrees<LeNet>(n => n.ToGpu(devices[device]));

    [Theory, EveryDevice]
    public void LeNetDense_Agrees(string device) => Agrees<LeNetDense>(n => n.ToGpu(devices[device]));

    [Theory, EveryDevice]
    public void LeNetEquivalent_Agrees(string device) => Agrees<LeNetEquivalent>(n => n.ToGpu(devices[device]));

    [Theory, EveryDevice]
    public void Convolutions_Agree(string device) => Agrees<Convolutions>(n => n.ToGpu(devices[device]));

    [Theory, EveryDevice]
    public void Grouped_Agrees(string device) => Agrees<Grouped>(n => n.ToGpu(devices[device]));

    [Theory, EveryDevice]
    public void Depthwise_Agrees(string device) => Agrees<Depthwise>(n => n.ToGpu(devices[device]));

    [Theory, EveryDevice]
    public void LargeWindows_Agree(string device) => Agrees<LargeWindows>(n => n.ToGpu(devices[device]));

    [Theory, EveryDevice]
    public void Pools_Agree(string device) => Agrees<Pools>(n => n.ToGpu(devices[device]));

    [Theory, EveryDevice]
    public void OneInvertedResidual_Agrees(string device) => Agrees<OneInvertedResidual>(n => n.ToGpu(devices[device]));

    [Theory, EveryDevice]
    public void InvertedResiduals_Agree(string device) => Agrees<InvertedResiduals>(n => n.ToGpu(devices[device]));

    [Theory, EveryDevice]
    public void Residual_Agrees(string device) => Agrees<Residual>(n => n.ToGpu(devices[device]));

    [Theory, EveryDevice]
    public void Branching_Agrees(string device) => Agrees<Branching>(n => n.ToGpu(devices[device]));

    [Theory, EveryDevice]
    public void Flattened_Agrees(string device) => Agrees<Flattened>(n => n.ToGpu(devices[device]));

    [Theory, EveryDevice]
    public void WideSoftmax_Agrees(string device) => Agrees<WideSoftmax>(n => n.ToGpu(devices[device]));

    [Theory, EveryDevice]
    public void SoftmaxOfPixels_Agrees(string device) => Agrees<SoftmaxOfPixels>(n => n.ToGpu(devices[device]));

    [Theory, EveryDevice]
    public void SoftmaxOfLines_Agrees(string device) => Agrees<SoftmaxOfLines>(n => n.ToGpu(devices[device]));

    [Theory, EveryDevice]
    public void NothingToCompute_Agrees(string device) => Agrees<NothingToCompute>(n => n.ToGpu(devices[device]));

    private static void Agrees<TNetwork>(Func<TNetwork, GpuNetwork> toGpu)
        where TNetwork : INetwork<TNetwork> => Agreement.Check(toGpu);
}
