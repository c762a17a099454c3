using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Poolings that a thread does with the results it holds in registers.</summary>
internal static class RegisterPooling
{
    public static bool Fits(Node pool) => PoolTiling.WindowOf(pool).Count <= KernelShapes.MostPooledInRegisters;

    /// <summary>The statement that takes a result <c>v</c> into <c>pooled</c>; NaN stays.</summary>
    public static string Take(Node pool) => pool.Operator is MaxPooling ? "pooled = v > pooled || Ilgpu::Algorithms.XMath.IsNaN(v) ? v : pooled;" : "pooled += v;";

    /// <summary>What <c>pooled</c> starts with.</summary>
    public static string First(Node pool) => pool.Operator is MaxPooling ? "float.NegativeInfinity" : "0f";

    /// <summary>What becomes of <c>pooled</c>. Windows that tile the map all have the same divisor.</summary>
    public static string Result(Node pool) =>
        pool.Operator is AveragePooling average ? $"pooled / {SourceWriter.Float(average.CommonDivisor(pool.Input.Shape)!.Value)}" : "pooled";
}
