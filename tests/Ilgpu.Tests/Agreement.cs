using ILGPU.Runtime;

namespace NetGen.Ilgpu.Tests;

/// <summary>Holds a network on a device against the CPU back end, which other tests hold against PyTorch.</summary>
internal static class Agreement
{
    /// <summary>Share of the largest output by which an element may differ.</summary>
    private const double Tolerance = 1e-4;

    public static void Check<TNetwork>(Accelerator accelerator)
        where TNetwork : INetwork<TNetwork>, IGpuCompiled
    {
        TNetwork network = Initialize<TNetwork>();
        using GpuNetwork gpu = network.ToGpu(accelerator);

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

    /// <summary>A network with weights drawn from a seed, and statistics with which no batch norm is an identity.</summary>
    public static TNetwork Initialize<TNetwork>()
        where TNetwork : INetwork<TNetwork>
    {
        TNetwork network = TNetwork.Create(Weights.Initialize(TNetwork.Info.Parameters, seed: 1));
        MakeStatisticsMatter(network.Weights);
        network.Refresh();
        return network;
    }

    /// <summary>Numbers between -1 and 1 from a seed.</summary>
    public static float[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)((2 * random.NextDouble()) - 1))];
    }

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
}
