using NetGen.Generator.Graph;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Poolings that a thread does with the results it holds in registers.</summary>
internal static class RegisterPooling
{
    public static bool Fits(Node pool) => Window(pool) is var window && window.H * window.W <= KernelShapes.MostPooledInRegisters;

    /// <summary>Height and width of the windows of a pooling that tiles its map.</summary>
    public static Pair Window(Node pool)
    {
        var pooling = (Pooling)pool.Operator;
        return new(pooling.Rows(pool.Input.Shape)[0].Length, pooling.Columns(pool.Input.Shape)[0].Length);
    }

    /// <summary>The statement that takes a result <c>v</c> into <c>pooled</c>; NaN stays.</summary>
    public static string Take(Node pool) => pool.Operator is MaxPool2D ? "pooled = v > pooled || Ilgpu::Algorithms.XMath.IsNaN(v) ? v : pooled;" : "pooled += v;";

    /// <summary>What <c>pooled</c> starts with.</summary>
    public static string First(Node pool) => pool.Operator is MaxPool2D ? "float.NegativeInfinity" : "0f";

    /// <summary>What becomes of <c>pooled</c>. Windows that tile the map all have the same divisor.</summary>
    public static string Result(Node pool) =>
        pool.Operator is AveragePooling average ? $"pooled / {SourceWriter.Float(average.Divisor(pool.Input.Shape, 0, 0))}" : "pooled";
}
