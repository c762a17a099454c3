using NetGen.Generator.Primitives;

namespace NetGen.Generator.Formulas;

/// <summary>Writes formulas as they are read, with no parentheses but those that are needed.</summary>
internal static class FormulaText
{
    // How tightly what a formula is made of binds.
    private const int OfChoice = 0, OfSum = 1, OfProduct = 2, OfSign = 3, OfAtom = 4;

    public static string Of(Formula formula) => formula switch
    {
        Formula.Element => FormulaParser.X,
        Formula.Other => "other",
        Formula.Constant constant => constant.Name ?? NumberText.Of(constant.Value),
        Formula.Parameter parameter => parameter.Name,
        Formula.Negation negation => $"-{Within(negation.Operand, OfSign)}",
        Formula.Sum sum => $"{Within(sum.Left, OfSum)} + {Within(sum.Right, OfProduct)}",
        Formula.Difference difference => $"{Within(difference.Left, OfSum)} - {Within(difference.Right, OfProduct)}",
        Formula.Product product => $"{Within(product.Left, OfProduct)} * {Within(product.Right, OfSign)}",
        Formula.Quotient quotient => $"{Within(quotient.Left, OfProduct)} / {Within(quotient.Right, OfSign)}",
        Formula.Call call => $"{call.Function.Name}({string.Join(", ", call.Arguments.Select(Of))})",
        Formula.Choice choice => $"{Within(choice.Left, OfSum)} {Of(choice.Relation)} {Within(choice.Right, OfSum)} ? {Of(choice.WhenTrue)} : {Of(choice.WhenFalse)}",
        _ => throw new InvalidOperationException($"No text for {formula.GetType().Name}."),
    };

    public static string Of(Relation relation) => relation switch
    {
        Relation.Less => "<",
        Relation.LessOrEqual => "<=",
        Relation.Greater => ">",
        Relation.GreaterOrEqual => ">=",
        Relation.Equal => "==",
        _ => "!=",
    };

    private static string Within(Formula operand, int least) => Binding(operand) < least ? $"({Of(operand)})" : Of(operand);

    private static int Binding(Formula formula) => formula switch
    {
        Formula.Choice => OfChoice,
        Formula.Sum or Formula.Difference => OfSum,
        Formula.Product or Formula.Quotient => OfProduct,
        Formula.Negation or Formula.Constant { Value: < 0, Name: null } => OfSign,
        _ => OfAtom,
    };
}
