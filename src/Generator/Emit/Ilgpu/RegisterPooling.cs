using NetGen.Generator.Formulas;
using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Poolings that a thread does with the results it holds in registers.</summary>
internal static class RegisterPooling
{
    public static bool Fits(Node pool) => PoolTiling.WindowOf(pool).Count <= KernelShapes.MostPooledInRegisters;

    /// <summary>The statement that takes a result <c>v</c> into <c>pooled</c>; NaN stays.</summary>
    public static string Take(Node pool) => Reduction(pool).Take switch
    {
        Formula.Sum { Left: Formula.Parameter, Right: var term } => $"pooled += {ScalarCode.Of(term)};",

        // One selection where the runtime's Max is a call with branches.
        Formula.Call call when call.Function == Function.Max && call.Arguments[0] is Formula.Parameter && call.Arguments[1] is Formula.Element => "pooled = v > pooled || Ilgpu::Algorithms.XMath.IsNaN(v) ? v : pooled;",
        var take => $"pooled = {ScalarCode.Of(take)};",
    };

    /// <summary>What <c>pooled</c> starts with.</summary>
    public static string First(Node pool) => SourceWriter.Float(Reduction(pool).First);

    /// <summary>What becomes of <c>pooled</c>. Windows that tile the map all have the same divisor.</summary>
    public static string Result(Node pool) => Reduction(pool).Divisor(pool.Input.Shape) is { } divisor ? $"pooled / {SourceWriter.Float(divisor.Common!.Value)}" : "pooled";

    private static ReducingPooling Reduction(Node pool) => (ReducingPooling)pool.Operator;
}
