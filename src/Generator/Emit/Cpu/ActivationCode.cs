using NetGen.Generator.Operators;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>The runtime's struct of each activation.</summary>
internal static class ActivationCode
{
    public static StructCode Of(Activation activation) => activation switch
    {
        ReLU => Call("ReLU"),
        ReLU6 => Call("ReLU6"),
        LeakyReLU a => Call("LeakyReLU", a.NegativeSlope),
        Sigmoid => Call("Sigmoid"),
        Tanh => Call("Tanh"),
        SiLU => Call("SiLU"),
        ELU a => Call("ELU", a.Alpha),
        SELU => Call("SELU"),
        GELU a => Call(a.IsTanh ? "TanhGELU" : "GELU"),
        HardSigmoid => Call("HardSigmoid"),
        HardSwish => Call("HardSwish"),
        Softplus a => Call("Softplus", a.Beta, a.Threshold),
        Mish => Call("Mish"),
        RReLU a => Call("LeakyReLU", a.NegativeSlope),
        _ => throw new InvalidOperationException($"No CPU code for {activation}."),
    };

    private static StructCode Call(string function, params double[] parameters) =>
        new($"Cpu::{function}", parameters.Length == 0 ? "default" : $"new({string.Join(", ", parameters.Select(p => SourceWriter.Float(p)))})");
}
