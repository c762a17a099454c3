namespace NetGen.Generator.Formulas;

/// <summary>Formulas that compute the same with less.</summary>
internal static class Simplification
{
    /// <summary>What is known is computed, and a division by a constant is a multiplication, which is quicker: one more rounding.</summary>
    public static Formula Of(Formula formula) => formula.Rewrite(part => Step(Folded(part)));

    /// <summary>An operation on constants as what it gives, where that is a float; else the operation.</summary>
    public static Formula Folded(Formula formula) =>
        formula is Formula.Constant || formula.Operands.Count == 0 || formula.Operands.Any(operand => Folded(operand) is not Formula.Constant)
            ? formula
            : new Formula.Constant(Evaluation.Of(formula, double.NaN));

    private static Formula Step(Formula formula) => formula switch
    {
        Formula.Negation { Operand: Formula.Negation inner } => inner.Operand,
        Formula.Quotient { Right: Formula.Constant divisor } quotient when IsNormal(1 / divisor.Value) => Step(new Formula.Product(quotient.Left, new Formula.Constant(1 / divisor.Value))),
        Formula.Product { Left: Formula.Constant { Value: 1 } } product => product.Right,
        Formula.Product { Right: Formula.Constant { Value: 1 } } product => product.Left,

        // A maximum is quicker where it is known which of the two is never NaN.
        Formula.Call { Function.Arity: 2 } call when IsNumber(call.Arguments[0]) && !IsNumber(call.Arguments[1]) => new Formula.Call(call.Function, [call.Arguments[1], call.Arguments[0]]),
        _ => formula,
    };

    private static bool IsNumber(Formula formula) => formula is Formula.Constant or Formula.Parameter;

    /// <summary>Whether a number is neither infinite nor denormal as a float.</summary>
    private static bool IsNormal(double value) => Math.Abs(value) is >= 1.17549435e-38 and <= float.MaxValue;
}
