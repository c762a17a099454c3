using System.Collections.Immutable;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Formulas;

/// <summary>Between which numbers the values of a formula lie, for x between others: interval analysis, piece by piece.</summary>
internal static class FormulaBounds
{
    /// <summary>
    /// Where the range of x is cut. Interval analysis loses that two operands are of the same x: of x * sigmoid(x) it knows that one factor goes to 0 where the other is far
    /// below 0 only if it looks at that range alone.
    /// </summary>
    private static readonly ImmutableArray<double> Cuts =
    [
        .. new[] { 1e38, 1e30, 1e20, 1e10, 1e5, 1e4, 1e3, 200, 100, 50, 20, 10, 8, 6, 5, 4, 3, 2.5, 2, 1.5, 1, 0.75, 0.5, 0.25 }.SelectMany(x => new[] { x, -x }).Append(0).OrderBy(x => x),
    ];

    /// <param name="formula">Its parameters may have any value.</param>
    /// <param name="x">The bounds of x.</param>
    public static Bounds Of(Formula formula, Bounds x)
    {
        double[] ends = [x.Least, .. Cuts.Where(cut => cut > x.Least && cut < x.Greatest), x.Greatest];
        return ends.Skip(1).Select((end, i) => Of(formula, new(ends[i], end), Bounds.None)).Aggregate((all, next) => all.Or(next));
    }

    /// <summary>Those of a function of two numbers.</summary>
    /// <param name="formula">Its parameters may have any value.</param>
    /// <param name="x">The bounds of x.</param>
    /// <param name="other">The bounds of the other number.</param>
    public static Bounds Of(Formula formula, Bounds x, Bounds other)
    {
        switch (formula)
        {
            case Formula.Element:
                return x;
            case Formula.Other:
                return other;
            case Formula.Constant constant:
                return new(constant.Value, constant.Value);
            case Formula.Choice choice:
                Bounds? yes = Where(choice.Relation, choice, x), no = Where(Opposite(choice.Relation), choice, x);
                Bounds? whenTrue = yes is { } t ? Of(choice.WhenTrue, t, other) : null, whenFalse = no is { } f ? Of(choice.WhenFalse, f, other) : null;
                return (whenTrue, whenFalse) switch
                {
                    ({ } a, { } b) => a.Or(b),
                    _ => whenTrue ?? whenFalse ?? Bounds.None,
                };
        }

        ImmutableArray<Bounds> operands = [.. formula.Operands.Select(operand => Of(operand, x, other))];
        return formula switch
        {
            Formula.Negation => IntervalArithmetic.Negate(operands[0]),
            Formula.Sum => IntervalArithmetic.Add(operands[0], operands[1]),
            Formula.Difference => IntervalArithmetic.Subtract(operands[0], operands[1]),
            Formula.Product => IntervalArithmetic.Multiply(operands[0], operands[1]),
            Formula.Quotient => IntervalArithmetic.Divide(operands[0], operands[1]),
            Formula.Call call => call.Function.Image(operands),
            _ => Bounds.None,
        };
    }

    /// <summary>The numbers in a formula that results are, as they stand there: what a comparison chooses. Those that bound x are none: results are as far from 0 only where x is.</summary>
    public static IEnumerable<double> ChosenConstants(Formula formula) => formula switch
    {
        Formula.Constant constant => [constant.Value],
        Formula.Negation { Operand: Formula.Constant constant } => [-constant.Value],
        Formula.Choice choice => ChosenConstants(choice.WhenTrue).Concat(ChosenConstants(choice.WhenFalse)),
        _ => [],
    };

    /// <summary>Of which x within bounds a comparison may hold; null for none. It is known of what is a multiple of x and a constant.</summary>
    private static Bounds? Where(Relation relation, Formula.Choice choice, Bounds x)
    {
        if (Line(new Formula.Difference(choice.Left, choice.Right)) is not (var slope, var offset) || slope == 0 || double.IsNaN(offset / slope))
        {
            return x;
        }

        double at = 0 - (offset / slope);
        Bounds side = (slope < 0 ? Mirrored(relation) : relation) switch
        {
            Relation.Less or Relation.LessOrEqual => new(double.NegativeInfinity, at),
            Relation.Greater or Relation.GreaterOrEqual => new(at, double.PositiveInfinity),
            Relation.Equal => new(at, at),
            _ => Bounds.None,
        };
        Bounds both = new(Math.Max(x.Least, side.Least), Math.Min(x.Greatest, side.Greatest));
        return both.Least <= both.Greatest ? both : null;
    }

    /// <summary>A formula as slope * x + offset; null where it is none.</summary>
    private static (double Slope, double Offset)? Line(Formula formula) => formula switch
    {
        Formula.Element => (1, 0),
        Formula.Constant constant => (0, constant.Value),
        Formula.Negation negation when Line(negation.Operand) is (var slope, var offset) => (-slope, -offset),
        Formula.Sum sum when (Line(sum.Left), Line(sum.Right)) is ((var a, var b), (var c, var d)) => (a + c, b + d),
        Formula.Difference difference when (Line(difference.Left), Line(difference.Right)) is ((var a, var b), (var c, var d)) => (a - c, b - d),
        Formula.Product product when (Line(product.Left), Line(product.Right)) is ((var a, var b), (0, var factor)) => (a * factor, b * factor),
        Formula.Product product when (Line(product.Left), Line(product.Right)) is ((0, var factor), (var a, var b)) => (a * factor, b * factor),
        Formula.Quotient quotient when (Line(quotient.Left), Line(quotient.Right)) is ((var a, var b), (0, var divisor)) => (a / divisor, b / divisor),
        _ => null,
    };

    private static Relation Opposite(Relation relation) => relation switch
    {
        Relation.Less => Relation.GreaterOrEqual,
        Relation.LessOrEqual => Relation.Greater,
        Relation.Greater => Relation.LessOrEqual,
        Relation.GreaterOrEqual => Relation.Less,
        Relation.Equal => Relation.NotEqual,
        _ => Relation.Equal,
    };

    private static Relation Mirrored(Relation relation) => relation switch
    {
        Relation.Less => Relation.Greater,
        Relation.LessOrEqual => Relation.GreaterOrEqual,
        Relation.Greater => Relation.Less,
        Relation.GreaterOrEqual => Relation.LessOrEqual,
        _ => relation,
    };
}
