using System.Numerics;

namespace NetGen.Generator.Expressions;

/// <summary>The operators, as C# has them on <see cref="long"/> (checked), <see cref="double"/> and <see cref="bool"/>.</summary>
internal static class Arithmetic
{
    public static Quantity Unary(int position, string op, Quantity operand) => (op, operand) switch
    {
        ("-", Quantity.Integer i) => Fitting(position, -(BigInteger)i.Value, $"-{operand}"),
        ("-", Quantity.Real r) => new Quantity.Real(-r.Value),
        ("+", Quantity.Integer or Quantity.Real) => operand,
        ("!", Quantity.Boolean b) => new Quantity.Boolean(!b.Value),
        _ => throw new ExpressionException(position, $"{op} does not apply to {operand}"),
    };

    public static Quantity Binary(int position, string op, Quantity left, Quantity right)
    {
        // Asked before anything is divided: this runs inside editors, where no processor should trap.
        if (op is "/" or "%" && Real(left) is not null && Real(right) == 0)
        {
            throw new ExpressionException(position, $"division by zero: {left} {op} {right}");
        }

        return (left, right) switch
        {
            (Quantity.Integer a, Quantity.Integer b) when Exact(op, a.Value, b.Value) is { } exact => Fitting(position, exact, $"{left} {op} {right}"),
            (Quantity.Integer a, Quantity.Integer b) => Comparison(op, a.Value.CompareTo(b.Value)),
            (Quantity.Boolean a, Quantity.Boolean b) => Booleans(op, a.Value, b.Value),
            _ when Real(left) is { } a && Real(right) is { } b => Reals(op, a, b),
            _ => null,
        }
        ?? throw new ExpressionException(position, $"{op} does not apply to {left} and {right}");
    }

    /// <summary>A number as a floating-point one; null for what is no number.</summary>
    public static double? Real(Quantity quantity) => quantity switch
    {
        Quantity.Integer i => i.Value,
        Quantity.Real r => r.Value,
        _ => null,
    };

    /// <summary>The result however long it is, so that no operation overflows on its way; null for what is no arithmetic.</summary>
    private static BigInteger? Exact(string op, BigInteger a, BigInteger b) => op switch
    {
        "+" => a + b,
        "-" => a - b,
        "*" => a * b,
        "/" => a / b,
        "%" => a % b,
        _ => null,
    };

    private static Quantity.Integer Fitting(int position, BigInteger exact, string what) => exact >= long.MinValue && exact <= long.MaxValue
        ? new Quantity.Integer((long)exact)
        : throw new ExpressionException(position, $"overflow: {what} does not fit in 64 bits");

    private static Quantity? Reals(string op, double a, double b) => op switch
    {
        "+" => new Quantity.Real(a + b),
        "-" => new Quantity.Real(a - b),
        "*" => new Quantity.Real(a * b),
        "/" => new Quantity.Real(a / b),
        "%" => new Quantity.Real(a % b),
        _ => Comparison(op, a.CompareTo(b)),
    };

    private static Quantity? Booleans(string op, bool a, bool b) => op switch
    {
        "&&" => new Quantity.Boolean(a && b),
        "||" => new Quantity.Boolean(a || b),
        "==" => new Quantity.Boolean(a == b),
        "!=" => new Quantity.Boolean(a != b),
        _ => null,
    };

    private static Quantity? Comparison(string op, int order) => op switch
    {
        "==" => new Quantity.Boolean(order == 0),
        "!=" => new Quantity.Boolean(order != 0),
        "<" => new Quantity.Boolean(order < 0),
        "<=" => new Quantity.Boolean(order <= 0),
        ">" => new Quantity.Boolean(order > 0),
        ">=" => new Quantity.Boolean(order >= 0),
        _ => null,
    };
}
