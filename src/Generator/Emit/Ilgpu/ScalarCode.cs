using NetGen.Generator.Operators;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>The expression of each activation on a number <c>v</c>, from what ILGPU compiles for every device.</summary>
internal static class ScalarCode
{
    private const string HardSigmoidCode = "v < -3f ? 0f : v > 3f ? 1f : (v + 3f) * 0.16666667f";

    /// <remarks>Comparisons instead of Min and Max: those pass NaN on to some devices only. What takes more than them is a function of the runtime's.</remarks>
    public static string Of(Activation activation) => activation switch
    {
        ReLU => "v < 0f ? 0f : v",
        ReLU6 => "v < 0f ? 0f : v > 6f ? 6f : v",
        LeakyReLU a => Leaky(a.NegativeSlope),
        RReLU a => Leaky(a.NegativeSlope),
        HardSigmoid => HardSigmoidCode,
        HardSwish => $"v * ({HardSigmoidCode})",
        Sigmoid => Call("Sigmoid"),
        Tanh => Call("Tanh"),
        SiLU => Call("SiLU"),
        ELU a => Call("ELU", a.Alpha),
        SELU => Call("SELU"),
        GELU a => Call(a.IsTanh ? "TanhGELU" : "GELU"),
        Softplus a => Call("Softplus", a.Beta, a.Threshold),
        Mish => Call("Mish"),
        _ => throw new InvalidOperationException($"No ILGPU code for {activation}."),
    };

    private static string Leaky(double slope) => $"v < 0f ? v * {SourceWriter.Float(slope)} : v";

    private static string Call(string function, params double[] parameters) =>
        $"Gpu::DeviceMath.{function}(v{string.Concat(parameters.Select(p => $", {SourceWriter.Float(p)}"))})";
}
