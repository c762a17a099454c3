using ILGPU.Runtime;

namespace NetGen.Ilgpu.Tests;

/// <summary>Every kernel of every network here runs, and computes what the CPU back end computes, which other tests hold against PyTorch.</summary>
public sealed partial class AgreementTests(TestDevices devices) : IClassFixture<TestDevices>
{
    [Theory, EveryNetwork]
    public void Agrees(string network, string device) => typeof(Agreement).GetMethod(nameof(Agreement.Check))!
        .MakeGenericMethod(EveryNetworkAttribute.Find(network))
        .CreateDelegate<Action<Accelerator>>()(devices[device]);

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
}
