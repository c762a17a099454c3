namespace NetGen.Ilgpu.Tests;

/// <summary>Every kernel of every network here runs, and computes what the CPU back end computes, which other tests hold against PyTorch.</summary>
public sealed class AgreementTests(Device device) : IClassFixture<Device>
{
    private const double Tolerance = 1e-4;

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
    public void NothingToCompute_Agrees() => Agrees<NothingToCompute>(n => n.ToGpu(device.Accelerator));

    private static void Agrees<TNetwork>(Func<TNetwork, GpuNetwork> toGpu)
        where TNetwork : INetwork<TNetwork>
    {
        TNetwork network = TNetwork.Create(Weights.Initialize(TNetwork.Info.Parameters, seed: 1));
        MakeStatisticsMatter(network.Weights);
        network.Refresh();
        using GpuNetwork gpu = toGpu(network);

        // A batch of 1 after one of 3 uses the same workspace.
        foreach (int batch in (int[])[3, 1])
        {
            float[] input = Numbers(batch * TNetwork.Info.InputLength, seed: batch);
            float[] found = new float[batch * TNetwork.Info.OutputLength];
            gpu.Forward(input, found, batch);
            float[] expected = network.Forward(input);
            double largest = expected.Max(MathF.Abs);
            for (int i = 0; i < expected.Length; i++)
            {
                ((double)found[i]).ShouldBe(expected[i], Tolerance * largest, $"{TNetwork.Info.Name}, batch {batch}, element {i} of {expected.Length}");
            }
        }
    }

    /// <summary>No batch norm may be an identity.</summary>
    private static void MakeStatisticsMatter(Weights weights)
    {
        foreach (ParameterInfo parameter in weights.Parameters)
        {
            bool isVariance = parameter.Name.EndsWith("running_var", StringComparison.Ordinal);
            if (isVariance || parameter.Name.EndsWith("running_mean", StringComparison.Ordinal))
            {
                float[] values = Numbers((int)parameter.Length, seed: parameter.Name.Length);
                for (int i = 0; i < values.Length; i++)
                {
                    weights[parameter.Name][i] = isVariance ? 0.5f + MathF.Abs(values[i]) : 0.2f * values[i];
                }
            }
        }
    }

    private static float[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)((2 * random.NextDouble()) - 1))];
    }
}
