using System.Globalization;
using System.Text;
using NetGen.Generator.Formulas;

namespace NetGen.Generator.Emit.Indices;

/// <summary>Writes what emitted code computes of indices, with no parentheses but those that are needed.</summary>
internal static class IndexText
{
    // How tightly what an expression is made of binds. Bits and shifts bind less than sums, as in C#.
    private const int OfChoice = 0, OfBits = 1, OfSum = 2, OfProduct = 3, OfSign = 4, OfAtom = 5;

    public static string Of(IndexExpression expression) => new StringBuilder().Write(expression).ToString();

    public static string Of(IndexCondition condition) => new StringBuilder().Write(condition).ToString();

    /// <summary>An expression as an operand of a product.</summary>
    public static Code OfFactor(IndexExpression expression) => Code.Of(new StringBuilder().Write(expression, OfSign).ToString(), expression.Variables);

    /// <summary>Appends an expression.</summary>
    public static StringBuilder Write(this StringBuilder text, IndexExpression expression)
    {
        long constant = expression.Constant;
        if (expression.Terms.Count == 0)
        {
            return text.Number(constant);
        }

        // What is added stands before what is subtracted, and the literal last, or first where nothing is added.
        int first = text.Length;
        bool startsWithConstant = constant > 0 && expression.Terms.Items.All(term => term.Factor < 0), isAlone = expression.Terms.Count == 1 && constant == 0;
        if (startsWithConstant)
        {
            text.Number(constant);
        }

        foreach (bool added in (bool[])[true, false])
        {
            foreach (IndexTerm term in expression.Terms)
            {
                if (term.Factor > 0 == added)
                {
                    bool isFirst = text.Length == first;
                    text.Append(isFirst ? (added ? "" : "-") : added ? " + " : " - ");
                    text.Term(term.Atom, Math.Abs(term.Factor), isFirst && !added ? OfSign : isAlone ? OfChoice : OfProduct);
                }
            }
        }

        return constant == 0 || startsWithConstant ? text : text.Append(constant < 0 ? " - " : " + ").Number(Math.Abs(constant));
    }

    /// <summary>Appends a condition.</summary>
    public static StringBuilder Write(this StringBuilder text, IndexCondition condition)
    {
        switch (condition)
        {
            case IndexCondition.Known known:
                return text.Append(known.Value ? "true" : "false");
            case IndexCondition.Comparison comparison:
                return text.Write(comparison.Left, OfSum).Append(' ').Append(FormulaText.Of(comparison.Relation)).Append(' ').Write(comparison.Right, OfSum);
            case IndexCondition.Conjunction all:
                for (int i = 0; i < all.Conditions.Count; i++)
                {
                    text.Append(i == 0 ? "" : " && ");
                    _ = all.Conditions[i] is IndexCondition.Disjunction either ? text.Append('(').Write(either).Append(')') : text.Write(all.Conditions[i]);
                }

                return text;
            case IndexCondition.Disjunction either:
                return text.Write(either.Left).Append(" || ").Write(either.Right);
            default:
                throw new InvalidOperationException($"No text for {condition.GetType().Name}.");
        }
    }

    private static StringBuilder Number(this StringBuilder text, long number) => text.Append(number.ToString(CultureInfo.InvariantCulture));

    private static StringBuilder Term(this StringBuilder text, IndexAtom atom, long factor, int least) =>
        factor == 1 ? text.Write(atom, least) : text.Write(atom, Math.Max(least, OfProduct)).Append(" * ").Number(factor);

    private static StringBuilder Write(this StringBuilder text, IndexAtom atom) => atom switch
    {
        IndexAtom.Variable variable => text.Append(variable.Name),
        IndexAtom.Product product => text.Write(product.Left, OfProduct).Append(" * ").Write(product.Right, OfSign),

        // ILGPU does not divide negative numbers by powers of two as C# does, so the shift is written out.
        IndexAtom.Quotient quotient => text.Write(quotient.Dividend, OfProduct).Append(Log2(quotient.Divisor) is null ? " / " : " >> ").Number(Log2(quotient.Divisor) ?? quotient.Divisor),
        IndexAtom.Remainder remainder => Log2(remainder.Divisor) is null
            ? text.Write(remainder.Dividend, OfProduct).Append(" % ").Number(remainder.Divisor)
            : text.Write(remainder.Dividend, OfProduct).Append(" & ").Number(remainder.Divisor - 1),
        IndexAtom.Choice choice => text.Write(choice.Condition).Append(" ? ").Write(choice.WhenTrue, OfBits).Append(" : ").Write(choice.WhenFalse, OfBits),
        IndexAtom.Wide wide => text.Append("(long)").Write(wide.Value, OfSign),
        IndexAtom.Rounded rounded => text.Append("(int)(").Write(rounded.Position, OfProduct).Append(" * ").Append(SourceWriter.Float(rounded.Step)).Append(')'),
        _ => throw new InvalidOperationException($"No text for {atom.GetType().Name}."),
    };

    private static StringBuilder Write(this StringBuilder text, IndexAtom atom, int least) => Binding(atom) < least ? text.Append('(').Write(atom).Append(')') : text.Write(atom);

    private static StringBuilder Write(this StringBuilder text, IndexExpression expression, int least) =>
        Binding(expression) < least ? text.Append('(').Write(expression).Append(')') : text.Write(expression);

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
