using System.Collections.Immutable;
using NetGen.Generator.Expressions;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Formulas;

/// <summary>Reads formulas: expressions of the language whose numbers are real, with an x and the functions of <see cref="Function"/>.</summary>
/// <param name="names">What other names stand for; null for what is none.</param>
/// <param name="known">These names, for messages.</param>
internal sealed class FormulaParser(Func<Expression.Name, Formula?> names, IEnumerable<string> known)
{
    /// <summary>The number that a formula is a function of.</summary>
    public const string X = "x";

    // The generic type that is the CPU's code is as deep as the formula, and the just-in-time compiler inlines some 20 levels: what is deeper is called, and slower with each level.
    private const int MostOperations = 100, Deepest = 32;

    private static readonly ImmutableSortedDictionary<string, double> Constants = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [new KeyValuePair<string, double>("pi", Math.PI)]);

    private int operations;

    /// <exception cref="ExpressionException">The text is no formula.</exception>
    public Formula Parse(string text)
    {
        Expression expression = ExpressionParser.ParseOfFloats(text, Function.Arities);
        Formula formula = Read(expression, 0);
        return expression.Uses().Any(name => name.Identifier == X) ? formula : throw new ExpressionException(0, $"a formula must use {X}, the element that it is a function of, and there is no {X} in it");
    }

    private Formula Read(Expression expression, int depth)
    {
        if (expression is not (Expression.Constant or Expression.Name) && (++operations > MostOperations || ++depth > Deepest))
        {
            throw new ExpressionException(expression.Position, operations > MostOperations
                ? $"a formula has at most {MostOperations} operations"
                : $"a formula is at most {Deepest} operations deep; (a + b) + (c + d) is less deep than a + b + c + d");
        }

        Formula formula = expression switch
        {
            Expression.Constant { Value: Quantity.Real r } => new Formula.Constant(r.Value),
            Expression.Name name => Named(name),
            Expression.Unary { Operator: "-" } unary => Negated(Read(unary.Operand, depth)),
            Expression.Unary { Operator: "+" } unary => Read(unary.Operand, depth),
            Expression.Binary { Operator: "+" } binary => new Formula.Sum(Read(binary.Left, depth), Read(binary.Right, depth)),
            Expression.Binary { Operator: "-" } binary => new Formula.Difference(Read(binary.Left, depth), Read(binary.Right, depth)),
            Expression.Binary { Operator: "*" } binary => new Formula.Product(Read(binary.Left, depth), Read(binary.Right, depth)),
            Expression.Binary { Operator: "/" } binary => Quotient(binary, depth),
            Expression.Conditional conditional => Choice(conditional, depth),
            Expression.Call call => new Formula.Call(Function.ByName[call.Function], call.Arguments.Select(argument => Read(argument, depth)).ToEquatableArray()),
            Expression.Binary { Operator: "%" } => throw new ExpressionException(expression.Position, "a formula has no %"),
            _ => throw new ExpressionException(expression.Position, "a condition is no number; it stands before a ?"),
        };

        // What the back ends compute with are floats. What is not 0 must not become it.
        return Simplification.Folded(formula) is Formula.Constant { Value: var value } && (float.IsNaN((float)value) || float.IsInfinity((float)value) || (value != 0 && (float)value == 0))
            ? throw new ExpressionException(expression.Position, $"{formula} is no number that a float can be")
            : formula;
    }

    private Formula Named(Expression.Name name)
    {
        if (name.Identifier == X)
        {
            return new Formula.Element();
        }

        if (names(name) is { } formula)
        {
            return formula;
        }

        if (Constants.TryGetValue(name.Identifier, out double constant))
        {
            return new Formula.Constant(constant, name.Identifier);
        }

        string[] all = [X, .. Constants.Keys, .. known.Where(n => n != X).OrderBy(n => n, StringComparer.Ordinal)];
        string? nearest = NearestName.To(name.Identifier, all);
        throw new ExpressionException(name.Position, Function.ByName.ContainsKey(name.Identifier)
            ? $"{name.Identifier} is a function: {name.Identifier}(...)"
            : $"unknown name '{name.Identifier}'{(nearest is null ? "." : $", did you mean '{nearest}'?")} Known here: {string.Join(", ", all)}");
    }

    private Formula.Choice Choice(Expression.Conditional conditional, int depth)
    {
        if (conditional.Condition is not Expression.Binary comparison || RelationOf(comparison.Operator) is not { } relation)
        {
            throw new ExpressionException(conditional.Condition.Position, "in a formula one comparison stands before ?, as x < 0");
        }

        return new(relation, Read(comparison.Left, depth), Read(comparison.Right, depth), Read(conditional.WhenTrue, depth), Read(conditional.WhenFalse, depth));
    }

    /// <summary>A quotient; one by 0 is infinite or no number, whatever x is.</summary>
    private Formula.Quotient Quotient(Expression.Binary binary, int depth)
    {
        var quotient = new Formula.Quotient(Read(binary.Left, depth), Read(binary.Right, depth));
        return Simplification.Folded(quotient.Right) is Formula.Constant { Value: 0 } ? throw new ExpressionException(binary.Position, $"division by zero: {quotient}") : quotient;
    }

    private static Formula Negated(Formula operand) => operand is Formula.Constant { Name: null } constant ? new Formula.Constant(-constant.Value) : new Formula.Negation(operand);

    private static Relation? RelationOf(string op) => op switch
    {
        "<" => Relation.Less,
        "<=" => Relation.LessOrEqual,
        ">" => Relation.Greater,
        ">=" => Relation.GreaterOrEqual,
        "==" => Relation.Equal,
        "!=" => Relation.NotEqual,
        _ => null,
    };
}
