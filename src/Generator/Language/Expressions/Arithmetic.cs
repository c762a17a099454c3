namespace NetGen.Generator.Language.Expressions;

/// <summary>The operators, as C# has them on <see cref="long"/> (checked), <see cref="double"/> and <see cref="bool"/>.</summary>
internal static class Arithmetic
{
    public static Quantity Unary(int position, string op, Quantity operand) => (op, operand) switch
    {
        ("-", Quantity.Integer { Value: long.MinValue }) => throw Overflow(position, $"-{operand}"),
        ("-", Quantity.Integer i) => new Quantity.Integer(-i.Value),
        ("-", Quantity.Real r) => new Quantity.Real(-r.Value),
        ("+", Quantity.Integer or Quantity.Real) => operand,
        ("!", Quantity.Boolean b) => new Quantity.Boolean(!b.Value),
        _ => throw new ExpressionException(position, $"{op} does not apply to {operand}"),
    };

    public static Quantity Binary(int position, string op, Quantity left, Quantity right)
    {
        try
        {
            return (left, right) switch
            {
                (Quantity.Integer a, Quantity.Integer b) => Integers(op, a.Value, b.Value),
                (Quantity.Boolean a, Quantity.Boolean b) => Booleans(op, a.Value, b.Value),
                _ when Real(left) is { } a && Real(right) is { } b => Reals(op, a, b),
                _ => null,
            }
            ?? throw new ExpressionException(position, $"{op} does not apply to {left} and {right}");
        }
        catch (OverflowException)
        {
            throw Overflow(position, $"{left} {op} {right}");
        }
        catch (DivideByZeroException)
        {
            throw new ExpressionException(position, $"division by zero: {left} {op} {right}");
        }
    }

    /// <summary>A number as a floating-point one; null for what is no number.</summary>
    public static double? Real(Quantity quantity) => quantity switch
    {
        Quantity.Integer i => i.Value,
        Quantity.Real r => r.Value,
        _ => null,
    };

    private static Quantity? Integers(string op, long a, long b) => op switch
    {
        "+" => new Quantity.Integer(checked(a + b)),
        "-" => new Quantity.Integer(checked(a - b)),
        "*" => new Quantity.Integer(checked(a * b)),
        "/" => new Quantity.Integer(checked(a / b)),

        // C# leaves long.MinValue % -1 to the platform.
        "%" => new Quantity.Integer(b == -1 ? 0 : a % b),
        _ => Comparison(op, a.CompareTo(b)),
    };

    private static Quantity? Reals(string op, double a, double b) => op switch
    {
        "+" => new Quantity.Real(a + b),
        "-" => new Quantity.Real(a - b),
        "*" => new Quantity.Real(a * b),
        "/" or "%" when b == 0 => throw new DivideByZeroException(),
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

    private static ExpressionException Overflow(int position, string what) => new(position, $"overflow: {what} does not fit in 64 bits");
}
