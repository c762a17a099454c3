using System.Collections.Immutable;
using NetGen.Generator.Formulas;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>An operation on vectors that formulas are made of: a generic struct of the runtime, in NetGen.Cpu.Formulas.</summary>
/// <param name="Name">The struct.</param>
/// <param name="Code">What it computes of its operands, <c>{0}</c>, <c>{1}</c>, ...</param>
/// <param name="Operands">What these are called; the struct's type arguments are theirs.</param>
/// <param name="Meaning">For its documentation.</param>
internal sealed record VectorOperation(string Name, string Code, ImmutableArray<string> Operands, string Meaning)
{
    /// <summary>Instructions of a function that is more than one: an exponential or a logarithm and what is around it, about.</summary>
    public const int FunctionCost = 16;

    /// <summary>About how many instructions it is.</summary>
    public int Cost => Code.StartsWith("TVector.", StringComparison.Ordinal) ? 1 : FunctionCost;

    public static readonly VectorOperation
        Negation = new("Negation", "TVector.Negate({0})", ["x"], "-x"),
        Sum = Binary("Sum", "TVector.Add({0}, {1})", "left + right"),
        Difference = Binary("Difference", "TVector.Subtract({0}, {1})", "left - right"),
        Product = Binary("Product", "TVector.Multiply({0}, {1})", "left * right"),
        Quotient = Binary("Quotient", "TVector.Divide({0}, {1})", "left / right"),
        MultiplyAdd = new("MultiplyAdd", "TVector.MultiplyAdd({0}, {1}, {2})", ["left", "right", "addend"], "left * right + addend"),
        Max = Binary("Max", "TVector.MaxOrNaN({0}, {1})", "max(left, right), NaN where either is"),
        Min = Binary("Min", "VectorMath.MinOrNaN<TVector>({0}, {1})", "min(left, right), NaN where either is"),
        AtLeast = Binary("AtLeast", "TVector.Max({0}, {1})", "max(left, right) where right is never NaN: one instruction"),
        AtMost = Binary("AtMost", "TVector.Min({0}, {1})", "min(left, right) where right is never NaN: one instruction"),
        Less = Binary("Less", "TVector.LessThan({0}, {1})", "Where left is below right, as a mask"),
        LessOrEqual = Binary("LessOrEqual", "VectorMath.LessOrEqual<TVector>({0}, {1})", "Where left is not above right, as a mask"),
        Equal = Binary("Equal", "TVector.Equal({0}, {1})", "Where left equals right, as a mask"),
        Choice = new("Choice", "TVector.Select({0}, {1}, {2})", ["mask", "whenTrue", "whenFalse"], "One of two numbers, as a mask says");

    private static readonly ImmutableSortedDictionary<Function, VectorOperation> Functions = Function.All
        .Where(function => function.Arity == 1)
        .ToImmutableSortedDictionary(function => function, Of, Comparer<Function>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name)));

    public static ImmutableArray<VectorOperation> All { get; } =
        [Negation, Sum, Difference, Product, Quotient, MultiplyAdd, Max, Min, AtLeast, AtMost, Less, LessOrEqual, Equal, Choice, .. Functions.Values];

    /// <summary>A function of one number.</summary>
    public static VectorOperation OfFunction(Function function) => Functions[function];

    private static VectorOperation Of(Function function) => new(
        function.Member,
        function.Name is "abs" or "sqrt" ? $"TVector.{function.Member}({{0}})" : $"VectorMath.{function.Member}<TVector>({{0}})",
        ["x"],
        $"{function.Name}(x)");

    private static VectorOperation Binary(string name, string code, string meaning) => new(name, code, ["left", "right"], meaning);
}
