using System.Collections.Immutable;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Expressions;

/// <summary>A Pratt parser (Pratt 1973) for the operators of C# that sizes and formulas need, with C#'s precedence.</summary>
internal sealed class ExpressionParser
{
    // Whoever writes more than this generates it; the limits keep recursion off the end of the stack.
    public const int LongestText = 1000;
    private const int DeepestNesting = 100;

    /// <summary>How tightly a binary operator binds.</summary>
    private static readonly ImmutableDictionary<string, int> Precedence = ImmutableDictionary.CreateRange<string, int>(
    [
        new("||", 1), new("&&", 2), new("==", 3), new("!=", 3), new("<", 4), new("<=", 4), new(">", 4), new(">=", 4),
        new("+", 5), new("-", 5), new("*", 6), new("/", 6), new("%", 6),
    ]);

    private readonly ImmutableArray<Token> tokens;
    private readonly ImmutableSortedDictionary<string, int> functions;
    private int next;
    private int depth;

    private ExpressionParser(string text, ImmutableSortedDictionary<string, int> functions, bool ofFloats) => (tokens, this.functions) = (Token.Scan(text, ofFloats), functions);

    private Token Current => tokens[next];

    /// <summary>An expression with the functions of sizes.</summary>
    /// <exception cref="ExpressionException">The text is no expression.</exception>
    public static Expression Parse(string text) => Parse(text, Functions.Arities, ofFloats: false);

    /// <summary>An expression of floats, with the functions given: their names and how many arguments each takes.</summary>
    /// <exception cref="ExpressionException">The text is no expression.</exception>
    public static Expression ParseOfFloats(string text, ImmutableSortedDictionary<string, int> functions) => Parse(text, functions, ofFloats: true);

    private static Expression Parse(string text, ImmutableSortedDictionary<string, int> functions, bool ofFloats)
    {
        if (text.Length > LongestText)
        {
            throw new ExpressionException(LongestText, $"an expression has at most {LongestText} characters, found {text.Length}");
        }

        var parser = new ExpressionParser(text, functions, ofFloats);
        Expression expression = parser.Conditional();
        return parser.Current.Kind == TokenKind.End ? expression : throw parser.Unexpected("an operator or the end");
    }

    private Expression Conditional()
    {
        if (++depth > DeepestNesting)
        {
            throw new ExpressionException(Current.Position, $"nested more than {DeepestNesting} levels deep");
        }

        Expression condition = Binary(1);
        int position = Current.Position;
        if (Accept("?"))
        {
            Expression whenTrue = Conditional();
            Expect(":");
            condition = new Expression.Conditional(position, condition, whenTrue, Conditional());
        }

        depth--;
        return condition;
    }

    private Expression Binary(int lowest)
    {
        Expression left = Unary();
        while (Current.Kind == TokenKind.Symbol && Precedence.TryGetValue(Current.Text, out int precedence) && precedence >= lowest)
        {
            Token op = tokens[next++];
            left = new Expression.Binary(op.Position, op.Text, left, Binary(precedence + 1));
        }

        return left;
    }

    private Expression Unary()
    {
        if (Current is not { Kind: TokenKind.Symbol, Text: "-" or "+" or "!" })
        {
            return Primary();
        }

        if (++depth > DeepestNesting)
        {
            throw new ExpressionException(Current.Position, $"nested more than {DeepestNesting} levels deep");
        }

        Token op = tokens[next++];
        var unary = new Expression.Unary(op.Position, op.Text, Unary());
        depth--;
        return unary;
    }

    private Expression Primary()
    {
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                next++;
                return new Expression.Constant(token.Position, token.Value!);
            case TokenKind.Name when token.Text is "true" or "false":
                next++;
                return new Expression.Constant(token.Position, new Quantity.Boolean(token.Text == "true"));
            case TokenKind.Name:
                next++;
                return Accept("(") ? Call(token) : new Expression.Name(token.Position, token.Text);
            case TokenKind.Symbol when Accept("("):
                Expression inner = Conditional();
                Expect(")");
                return inner;
            default:
                throw Unexpected("a number, a name or (");
        }
    }

    private Expression.Call Call(Token name)
    {
        if (!functions.TryGetValue(name.Text, out int arity))
        {
            string? nearest = NearestName.To(name.Text, functions.Keys);
            throw new ExpressionException(name.Position, $"unknown function '{name.Text}'{(nearest is null ? "." : $", did you mean '{nearest}'?")} There are {string.Join(", ", functions.Keys)}");
        }

        var arguments = new List<Expression>();
        if (!Accept(")"))
        {
            do
            {
                arguments.Add(Conditional());
            }
            while (Accept(","));
            Expect(")");
        }

        return arguments.Count == arity
            ? new Expression.Call(name.Position, name.Text, arguments)
            : throw new ExpressionException(name.Position, $"{name.Text} takes {arity} argument{(arity == 1 ? "" : "s")}, found {arguments.Count}");
    }

    private bool Accept(string symbol)
    {
        bool found = Current.Kind == TokenKind.Symbol && Current.Text == symbol;
        next += found ? 1 : 0;
        return found;
    }

    private void Expect(string symbol)
    {
        if (!Accept(symbol))
        {
            throw Unexpected($"'{symbol}'");
        }
    }

    private ExpressionException Unexpected(string expected) =>
        new(Current.Position, $"expected {expected}, found {(Current.Kind == TokenKind.End ? Current.Text : $"'{Current.Text}'")}");
}
