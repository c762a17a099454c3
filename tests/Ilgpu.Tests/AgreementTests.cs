namespace NetGen.Ilgpu.Tests;

/// <summary>Every kernel of every network here runs, and computes what the CPU back end computes, which other tests hold against PyTorch.</summary>
public sealed partial class AgreementTests(TestDevices devices) : IClassFixture<TestDevices>
{
    [Theory, EveryDevice]
    public void LeNet_Agrees(string device) => Agrees<LeNet>(device);

    [Theory, EveryDevice]
    public void LeNetDense_Agrees(string device) => Agrees<LeNetDense>(device);

    [Theory, EveryDevice]
    public void LeNetEquivalent_Agrees(string device) => Agrees<LeNetEquivalent>(device);

    [Theory, EveryDevice]
    public void Convolutions_Agree(string device) => Agrees<Convolutions>(device);

    [Theory, EveryDevice]
    public void Grouped_Agrees(string device) => Agrees<Grouped>(device);

    [Theory, EveryDevice]
    public void Depthwise_Agrees(string device) => Agrees<Depthwise>(device);

    [Theory, EveryDevice]
    public void LargeWindows_Agree(string device) => Agrees<LargeWindows>(device);

    [Theory, EveryDevice]
    public void Pools_Agree(string device) => Agrees<Pools>(device);

    [Theory, EveryDevice]
    public void UnevenWindows_Agree(string device) => Agrees<UnevenWindows>(device);

    [Theory, EveryDevice]
    public void OneInvertedResidual_Agrees(string device) => Agrees<OneInvertedResidual>(device);

    [Theory, EveryDevice]
    public void InvertedResiduals_Agree(string device) => Agrees<InvertedResiduals>(device);

    [Theory, EveryDevice]
    public void Residual_Agrees(string device) => Agrees<Residual>(device);

    [Theory, EveryDevice]
    public void Branching_Agrees(string device) => Agrees<Branching>(device);

    [Theory, EveryDevice]
    public void Flattened_Agrees(string device) => Agrees<Flattened>(device);

    [Theory, EveryDevice]
    public void EveryActivation_Agrees(string device) => Agrees<EveryActivation>(device);

    [Theory, EveryDevice]
    public void Formulas_Agree(string device) => Agrees<Formulas>(device);

    [Theory, EveryDevice]
    public void FusedActivations_Agree(string device) => Agrees<FusedActivations>(device);

    /// <summary>What overflows, vanishes or is no number does so on a device as on the CPU, and between the extremes they agree element by element.</summary>
    [Theory, EveryDevice]
    public void EveryActivation_AgreesFromEdgeToEdge(string device)
    {
        float[] edges = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.MinValue, 0, 1e-30f, 88.8f, -88.8f, 15, -15];
        float[] input = [.. edges, .. Enumerable.Range(-110, 220).Select(i => i / 10f)];
        int batch = input.Length / EveryActivation.Info.InputLength;
        var network = new EveryActivation();
        using GpuNetwork gpu = network.ToGpu(devices[device]);
        float[] expected = network.Forward(input), found = new float[expected.Length];
        gpu.Forward(input, found, batch);

        string[] layers = [.. EveryActivation.Info.Layers.Select(l => l.Layer).Where(l => l != "Concat")];
        for (int i = 0; i < expected.Length; i++)
        {
            bool isNear = found[i].Equals(expected[i]) || MathF.Abs(found[i] - expected[i]) <= 1e-6f * (1 + MathF.Abs(expected[i]));
            int image = i / EveryActivation.Info.OutputLength, layer = i % EveryActivation.Info.OutputLength / edges.Length;
            isNear.ShouldBeTrue($"{layers[layer]} of {input[(image * edges.Length) + (i % edges.Length)]}: {found[i]} in place of {expected[i]}");
        }
    }

    [Theory, EveryDevice]
    public void WideSoftmax_Agrees(string device) => Agrees<WideSoftmax>(device);

    [Theory, EveryDevice]
    public void SoftmaxOfPixels_Agrees(string device) => Agrees<SoftmaxOfPixels>(device);

    [Theory, EveryDevice]
    public void SoftmaxOfLines_Agrees(string device) => Agrees<SoftmaxOfLines>(device);

    [Theory, EveryDevice]
    public void LogSoftmaxes_Agree(string device) => Agrees<LogSoftmaxes>(device);

    [Theory, EveryDevice]
    public void LayerNorms_Agree(string device) => Agrees<LayerNorms>(device);

    [Theory, EveryDevice]
    public void Separables_Agree(string device) => Agrees<Separables>(device);

    [Theory, EveryDevice]
    public void NormalizedVolumes_Agree(string device) => Agrees<NormalizedVolumes>(device);

    [Theory, EveryDevice]
    public void LocalResponses_Agree(string device) => Agrees<LocalResponses>(device);

    [Theory, EveryDevice]
    public void Pads_Agree(string device) => Agrees<Pads>(device);

    [Theory, EveryDevice]
    public void Reshapes_Agree(string device) => Agrees<Reshapes>(device);

    [Theory, EveryDevice]
    public void Upsamplings_Agree(string device) => Agrees<Upsamplings>(device);

    [Theory, EveryDevice]
    public void NothingToCompute_Agrees(string device) => Agrees<NothingToCompute>(device);

    [Theory, EveryDevice]
    public void Sequences_Agree(string device) => Agrees<Sequences>(device);

    [Theory, EveryDevice]
    public void Volumes_Agree(string device) => Agrees<Volumes>(device);

    [Theory, EveryDevice]
    public void Transposed_Agrees(string device) => Agrees<Transposed>(device);

    [Theory, EveryDevice]
    public void Unpooled_Agrees(string device) => Agrees<Unpooled>(device);

    [Theory, EveryDevice]
    public void FirstLayer_Agrees(string device) => Agrees<FirstLayer>(device);

    [Theory, EveryDevice]
    public void WholeSteps_Agree(string device) => Agrees<WholeSteps>(device);

    [Theory, EveryDevice]
    public void WideGroups_Agree(string device) => Agrees<WideGroups>(device);

    [Theory, EveryDevice]
    public void ThinGroups_Agree(string device) => Agrees<ThinGroups>(device);

    [Theory, EveryDevice]
    public void Pointwise_Agrees(string device) => Agrees<Pointwise>(device);

    [Theory, EveryDevice]
    public void OnePixel_Agrees(string device) => Agrees<OnePixel>(device);

    [Theory, EveryDevice]
    public void ManyOperands_Agree(string device) => Agrees<ManyOperands>(device);

    [Theory, EveryDevice]
    public void SqueezeAndExcite_Agrees(string device) => Agrees<SqueezeAndExcite>(device);

    [Theory, EveryDevice]
    public void LargeKernels_Agree(string device) => Agrees<LargeKernels>(device);

    private void Agrees<TNetwork>(string device)
        where TNetwork : INetwork<TNetwork>, IGpuCompiled => Agreement.Check<TNetwork>(devices[device]);
}
