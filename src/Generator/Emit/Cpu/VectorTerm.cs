using System.Collections.Immutable;
using System.Globalization;
using NetGen.Generator.Formulas;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>A formula as operations on vectors.</summary>
internal abstract record VectorTerm
{
    public static VectorTerm Of(Formula formula) => formula switch
    {
        Formula.Element => new X(),
        Formula.Other => new Y(),
        Formula.Constant constant => new Number(SourceWriter.Float(constant.Value)),
        Formula.Parameter parameter => new Number(parameter.Name),
        Formula.Negation negation => On(VectorOperation.Negation, negation.Operand),
        Formula.Sum { Left: Formula.Product product, Right: var addend } => On(VectorOperation.MultiplyAdd, product.Left, product.Right, addend),
        Formula.Sum { Left: var addend, Right: Formula.Product product } => On(VectorOperation.MultiplyAdd, product.Left, product.Right, addend),
        Formula.Sum sum => On(VectorOperation.Sum, sum.Left, sum.Right),
        Formula.Difference { Left: Formula.Product product, Right: Formula.Constant constant } => On(VectorOperation.MultiplyAdd, product.Left, product.Right, new Formula.Constant(-constant.Value)),
        Formula.Difference difference => On(VectorOperation.Difference, difference.Left, difference.Right),
        Formula.Product product => On(VectorOperation.Product, product.Left, product.Right),
        Formula.Quotient quotient => On(VectorOperation.Quotient, quotient.Left, quotient.Right),
        Formula.Call { Function.Arity: 2 } call => On(Extreme(call.Function, call.Arguments[1]), call.Arguments[0], call.Arguments[1]),
        Formula.Call call => On(VectorOperation.OfFunction(call.Function), call.Arguments[0]),
        Formula.Choice choice => OfChoice(choice),
        _ => throw new InvalidOperationException($"No vector code for {formula}."),
    };

    /// <summary>The expression that computes it.</summary>
    /// <param name="x">The vector of x.</param>
    /// <param name="other">That of the other number, of a function of two.</param>
    public string Code(string x, string other = "") => this switch
    {
        Number { Value: "0f" } => "TVector.Zero",
        Number number => $"TVector.Broadcast({number.Value})",
        Operation operation => string.Format(CultureInfo.InvariantCulture, operation.Kind.Code, [.. operation.Operands.Select(operand => operand.Code(x, other))]),
        Y => other,
        _ => x,
    };

    /// <summary>About how many instructions it takes.</summary>
    public int Cost => this is Operation operation ? operation.Kind.Cost + operation.Operands.Sum(operand => operand.Cost) : 0;

    /// <summary>The number that it is a vector of.</summary>
    internal sealed record X : VectorTerm;

    /// <summary>The other number, of a function of two.</summary>
    internal sealed record Y : VectorTerm;

    /// <summary>One number in all lanes.</summary>
    /// <param name="Value">An expression of type float.</param>
    internal sealed record Number(string Value) : VectorTerm;

    internal sealed record Operation(VectorOperation Kind, ImmutableArray<VectorTerm> Operands) : VectorTerm;

    private static Operation On(VectorOperation operation, params ImmutableArray<Formula> operands) => new(operation, [.. operands.Select(Of)]);

    /// <summary>A parameter and a constant are never NaN.</summary>
    private static VectorOperation Extreme(Function function, Formula right) => (function == Function.Max, right is Formula.Constant or Formula.Parameter) switch
    {
        (true, true) => VectorOperation.AtLeast,
        (true, false) => VectorOperation.Max,
        (false, true) => VectorOperation.AtMost,
        (false, false) => VectorOperation.Min,
    };

    private static Operation OfChoice(Formula.Choice choice)
    {
        Operation mask = choice.Relation switch
        {
            Relation.Less => On(VectorOperation.Less, choice.Left, choice.Right),
            Relation.LessOrEqual => On(VectorOperation.LessOrEqual, choice.Left, choice.Right),
            Relation.Greater => On(VectorOperation.Less, choice.Right, choice.Left),
            Relation.GreaterOrEqual => On(VectorOperation.LessOrEqual, choice.Right, choice.Left),
            _ => On(VectorOperation.Equal, choice.Left, choice.Right),
        };
        VectorTerm whenTrue = Of(choice.WhenTrue), whenFalse = Of(choice.WhenFalse);
        return new(VectorOperation.Choice, choice.Relation == Relation.NotEqual ? [mask, whenFalse, whenTrue] : [mask, whenTrue, whenFalse]);
    }
}
