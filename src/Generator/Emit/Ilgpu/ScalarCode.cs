using NetGen.Generator.Operators;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>The expression of each activation on a number <c>v</c>, from what ILGPU compiles for every device.</summary>
internal static class ScalarCode
{
    private const string HardSigmoidCode = "v < -3f ? 0f : v > 3f ? 1f : (v + 3f) * 0.16666667f";

    /// <remarks>Comparisons instead of Min and Max: those pass NaN on to some devices only. Exp instead of Tanh, whose approximation on CUDA is coarse.</remarks>
    public static string Of(Activation activation) => activation switch
    {
        ReLU => "v < 0f ? 0f : v",
        ReLU6 => "v < 0f ? 0f : v > 6f ? 6f : v",
        LeakyReLU a => $"v < 0f ? v * {SourceWriter.Float(a.NegativeSlope)} : v",
        Sigmoid => "1f / (1f + Ilgpu::Algorithms.XMath.Exp(-v))",
        Tanh => "1f - (2f / (1f + Ilgpu::Algorithms.XMath.Exp(2f * v)))",
        SiLU => "v / (1f + Ilgpu::Algorithms.XMath.Exp(-v))",
        ELU a => $"v < 0f ? {SourceWriter.Float(a.Alpha)} * (Ilgpu::Algorithms.XMath.Exp(v) - 1f) : v",
        SELU => "v < 0f ? 1.7580993f * (Ilgpu::Algorithms.XMath.Exp(v) - 1f) : 1.050701f * v",
        GELU { IsTanh: false } => "Gpu::DeviceMath.GELU(v)",
        GELU => "v / (1f + Ilgpu::Algorithms.XMath.Exp(v * (-1.5957691f - (0.071354814f * v * v))))",
        HardSigmoid => HardSigmoidCode,
        HardSwish => $"v * ({HardSigmoidCode})",
        Softplus a => $"Gpu::DeviceMath.Softplus(v, {SourceWriter.Float(a.Beta)}, {SourceWriter.Float(a.Threshold)})",
        Mish => "Gpu::DeviceMath.Mish(v)",
        RReLU a => $"v < 0f ? v * {SourceWriter.Float(a.NegativeSlope)} : v",
        _ => throw new InvalidOperationException($"No ILGPU code for {activation}."),
    };
}
