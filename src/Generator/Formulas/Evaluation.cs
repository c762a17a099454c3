namespace NetGen.Generator.Formulas;

/// <summary>The value of a formula in double precision.</summary>
internal static class Evaluation
{
    /// <param name="formula">Without parameters.</param>
    /// <param name="x">Its x.</param>
    public static double Of(Formula formula, double x) => formula switch
    {
        Formula.Element => x,
        Formula.Constant constant => constant.Value,
        Formula.Negation negation => -Of(negation.Operand, x),
        Formula.Sum sum => Of(sum.Left, x) + Of(sum.Right, x),
        Formula.Difference difference => Of(difference.Left, x) - Of(difference.Right, x),
        Formula.Product product => Of(product.Left, x) * Of(product.Right, x),
        Formula.Quotient quotient => Of(quotient.Left, x) / Of(quotient.Right, x),
        Formula.Call call => call.Function.Value([.. call.Arguments.Select(argument => Of(argument, x))]),
        Formula.Choice choice => Of(Holds(choice.Relation, Of(choice.Left, x), Of(choice.Right, x)) ? choice.WhenTrue : choice.WhenFalse, x),
        _ => throw new InvalidOperationException($"{formula} has no value."),
    };

    private static bool Holds(Relation relation, double left, double right) => relation switch
    {
        Relation.Less => left < right,
        Relation.LessOrEqual => left <= right,
        Relation.Greater => left > right,
        Relation.GreaterOrEqual => left >= right,
        Relation.Equal => left == right,
        _ => left != right,
    };
}
