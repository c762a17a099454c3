using NetGen.Generator.Tests.Arena;

namespace NetGen.Generator.Tests.Differential;

/// <summary>A network, inputs for it, and what it should compute of them.</summary>
/// <param name="Network">The emitted class.</param>
/// <param name="Kernels">What lies below its public members.</param>
/// <param name="Compiled">What it was emitted from.</param>
/// <param name="Weights">Its weights.</param>
/// <param name="Inputs">Some inputs.</param>
/// <param name="Expected">The output for all of them, one after the other.</param>
/// <param name="Tolerance">How far float32 may be from that.</param>
/// <param name="Largest">The largest magnitude in <paramref name="Expected"/> that is a number.</param>
internal sealed record Trial(EmittedNetwork Network, EmittedKernels Kernels, CompiledNetwork Compiled, Weights Weights, float[][] Inputs, double[] Expected, Closeness Tolerance, double Largest)
{
    /// <summary>All inputs, one after the other.</summary>
    public float[] Batch { get; } = [.. Inputs.SelectMany(x => x)];

    /// <summary>The input that is tried alone, too: it may take another way through the kernels.</summary>
    public float[] One => Inputs[1];

    /// <summary>The output for <see cref="One"/>.</summary>
    public double[] ExpectedOfOne { get; } = [.. Expected.Chunk(Expected.Length / Inputs.Length).ElementAt(1)];

    /// <summary>The outputs for <see cref="One"/> that are not optional.</summary>
    public double[] ExpectedOfOneWithoutOptional
    {
        get
        {
            int from = 0;
            return [.. Network.Info.Outputs.SelectMany(port => ExpectedOfOne[from..(from += port.Length)].Where(_ => !port.IsOptional))];
        }
    }

    /// <summary>Says where a difference is, if there is one.</summary>
    public static string? Prefixed(string where, string? difference) => difference is null ? null : $"{where}, {difference}";
}
