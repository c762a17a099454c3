using System.Globalization;

namespace NetGen.Generator.Emit;

/// <summary>Expressions over indices that are never negative, with what is neutral left out.</summary>
internal static class IndexCode
{
    /// <summary>An expression times a literal.</summary>
    public static string Times(string index, int factor) => index == "0" || factor == 0 ? "0"
        : factor == 1 ? index
        : Known(index) is { } number ? Literal((long)number * factor)
        : $"({index} * {factor})";

    /// <summary>An expression plus a literal, which may be negative.</summary>
    public static string Plus(string index, int number) => number == 0 ? index
        : Known(index) is { } known ? Literal((long)known + number)
        : number > 0 ? $"{index} + {number}"
        : $"{index} - {-(long)number}";

    /// <summary>The value of an expression that is a literal; else null.</summary>
    public static int? Known(string expression) =>
        int.TryParse(expression, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>The terms that are not 0, added.</summary>
    public static string Sum(params IEnumerable<string> terms) => string.Join(" + ", terms.Where(t => t != "0")) is { Length: > 0 } sum ? sum : "0";

    /// <summary>An expression divided by a literal. ILGPU does not divide negative numbers by powers of two as C# does, so the shift is written out.</summary>
    public static string Divide(string index, int divisor) => index == "0" || divisor == 1 ? index : Log2(divisor) is { } shift ? $"({index} >> {shift})" : $"({index} / {divisor})";

    /// <summary>The remainder of an expression divided by a literal.</summary>
    public static string Modulo(string index, int divisor) => index == "0" || divisor == 1 ? "0" : Log2(divisor) is null ? $"({index} % {divisor})" : $"({index} & {divisor - 1})";

    /// <summary>An expression without the parentheses that only matter within another.</summary>
    public static string Bare(string expression)
    {
        if (expression[0] != '(')
        {
            return expression;
        }

        int depth = 0;
        for (int i = 0; i < expression.Length; i++)
        {
            depth += expression[i] == '(' ? 1 : expression[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i == expression.Length - 1 ? expression.Substring(1, i - 1) : expression;
            }
        }

        return expression;
    }

    private static string Literal(long number) => number.ToString(CultureInfo.InvariantCulture);

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
