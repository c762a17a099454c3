using System.Text;
using NetGen.Generator.Formulas;

namespace NetGen.Generator.Emit.Indices;

/// <summary>Writes what emitted code computes of indices, with no parentheses but those that are needed.</summary>
internal static class IndexText
{
    // How tightly what an expression is made of binds. Bits and shifts bind less than sums, as in C#.
    private const int OfChoice = 0, OfBits = 1, OfSum = 2, OfProduct = 3, OfSign = 4, OfAtom = 5;

    public static string Of(IndexExpression expression)
    {
        // What is added stands before what is subtracted, and the literal last.
        List<IndexTerm> terms = [.. expression.Terms.Where(term => term.Factor > 0), .. expression.Terms.Where(term => term.Factor < 0)];
        if (terms.Count == 0)
        {
            return $"{expression.Constant}";
        }

        var text = new StringBuilder();
        bool startsWithConstant = terms[0].Factor < 0 && expression.Constant > 0;
        if (startsWithConstant)
        {
            text.Append($"{expression.Constant}");
        }

        foreach (IndexTerm term in terms)
        {
            bool isFirst = text.Length == 0, isAlone = terms.Count == 1 && expression.Constant == 0;
            text.Append(isFirst ? (term.Factor < 0 ? "-" : "") : term.Factor < 0 ? " - " : " + ");
            text.Append(Term(term.Atom, Math.Abs(term.Factor), isFirst && term.Factor < 0 ? OfSign : isAlone ? OfChoice : OfProduct));
        }

        return expression.Constant == 0 || startsWithConstant ? $"{text}" : $"{text} {(expression.Constant < 0 ? "-" : "+")} {Math.Abs(expression.Constant)}";
    }

    /// <summary>An expression as an operand of a product.</summary>
    public static Code OfFactor(IndexExpression expression) => Code.Of(Within(expression, OfSign), expression.Variables);

    public static string Of(IndexCondition condition) => condition switch
    {
        IndexCondition.Known known => known.Value ? "true" : "false",
        IndexCondition.Comparison comparison => $"{Within(comparison.Left, OfSum)} {FormulaText.Of(comparison.Relation)} {Within(comparison.Right, OfSum)}",
        IndexCondition.Conjunction all => string.Join(" && ", all.Conditions.Select(part => part is IndexCondition.Disjunction ? $"({Of(part)})" : Of(part))),
        IndexCondition.Disjunction either => $"{Of(either.Left)} || {Of(either.Right)}",
        _ => throw new InvalidOperationException($"No text for {condition.GetType().Name}."),
    };

    private static string Term(IndexAtom atom, long factor, int least) => factor == 1 ? Within(atom, least) : $"{Within(atom, Math.Max(least, OfProduct))} * {factor}";

    private static string Of(IndexAtom atom) => atom switch
    {
        IndexAtom.Variable variable => variable.Name,
        IndexAtom.Product product => $"{Within(product.Left, OfProduct)} * {Within(product.Right, OfSign)}",

        // ILGPU does not divide negative numbers by powers of two as C# does, so the shift is written out.
        IndexAtom.Quotient quotient => Log2(quotient.Divisor) is { } shift ? $"{Within(quotient.Dividend, OfProduct)} >> {shift}" : $"{Within(quotient.Dividend, OfProduct)} / {quotient.Divisor}",
        IndexAtom.Remainder remainder => $"{Within(remainder.Dividend, OfProduct)} {(Log2(remainder.Divisor) is null ? $"% {remainder.Divisor}" : $"& {remainder.Divisor - 1}")}",
        IndexAtom.Choice choice => $"{Of(choice.Condition)} ? {Within(choice.WhenTrue, OfBits)} : {Within(choice.WhenFalse, OfBits)}",
        IndexAtom.Wide wide => $"(long){Within(wide.Value, OfSign)}",
        IndexAtom.Rounded rounded => $"(int)({Within(rounded.Position, OfProduct)} * {SourceWriter.Float(rounded.Step)})",
        _ => throw new InvalidOperationException($"No text for {atom.GetType().Name}."),
    };

    private static string Within(IndexAtom atom, int least) => Binding(atom) < least ? $"({Of(atom)})" : Of(atom);

    private static string Within(IndexExpression expression, int least) => Binding(expression) < least ? $"({Of(expression)})" : Of(expression);

    private static int Binding(IndexExpression expression) => (expression.Terms.Count, expression.Constant) switch
    {
        (0, var constant) => constant < 0 ? OfSign : OfAtom,
        (1, 0) when expression.Terms[0].Factor == 1 => Binding(expression.Terms[0].Atom),
        (1, 0) when expression.Terms[0].Factor > 0 => OfProduct,
        _ => OfSum,
    };

    private static int Binding(IndexAtom atom) => atom switch
    {
        IndexAtom.Choice => OfChoice,
        IndexAtom.Quotient quotient => Log2(quotient.Divisor) is null ? OfProduct : OfBits,
        IndexAtom.Remainder remainder => Log2(remainder.Divisor) is null ? OfProduct : OfBits,
        IndexAtom.Product => OfProduct,
        IndexAtom.Rounded or IndexAtom.Wide => OfSign,
        _ => OfAtom,
    };

    private static int? Log2(int number)
    {
        int shift = 0;
        while (1 << shift < number && shift < 30)
        {
            shift++;
        }

        return 1 << shift == number ? shift : null;
    }
}
