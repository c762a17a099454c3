namespace NetGen.Generator.Expressions;

/// <summary>The syntax tree of an expression.</summary>
/// <param name="Position">Offset of its operator or first character, for messages.</param>
internal abstract record Expression(int Position)
{
    /// <summary>The value where names have these values.</summary>
    /// <exception cref="ExpressionException">There is none.</exception>
    /// <exception cref="UnknownQuantityException">It depends on something unknown.</exception>
    public abstract Quantity Evaluate(Names names);

    /// <summary>The names it uses.</summary>
    public abstract IEnumerable<Name> Uses();

    internal sealed record Constant(int Position, Quantity Value) : Expression(Position)
    {
        public override Quantity Evaluate(Names names) => Value;

        public override IEnumerable<Name> Uses() => [];
    }

    internal sealed record Name(int Position, string Identifier) : Expression(Position)
    {
        public override Quantity Evaluate(Names names) => names.Find(Identifier) switch
        {
            null => throw names.Unknown(this),
            Quantity.Unknown => throw new UnknownQuantityException(),
            var known => known,
        };

        public override IEnumerable<Name> Uses() => [this];
    }

    internal sealed record Unary(int Position, string Operator, Expression Operand) : Expression(Position)
    {
        public override Quantity Evaluate(Names names) => Arithmetic.Unary(Position, Operator, Operand.Evaluate(names));

        public override IEnumerable<Name> Uses() => Operand.Uses();
    }

    internal sealed record Binary(int Position, string Operator, Expression Left, Expression Right) : Expression(Position)
    {
        public override Quantity Evaluate(Names names)
        {
            Quantity left = Left.Evaluate(names);

            // Short circuit, as C# has it: "n != 0 && in % n == 0" must not divide by zero.
            return (Operator, left) switch
            {
                ("&&", Quantity.Boolean { Value: false }) or ("||", Quantity.Boolean { Value: true }) => left,
                _ => Arithmetic.Binary(Position, Operator, left, Right.Evaluate(names)),
            };
        }

        public override IEnumerable<Name> Uses() => Left.Uses().Concat(Right.Uses());
    }

    internal sealed record Conditional(int Position, Expression Condition, Expression WhenTrue, Expression WhenFalse) : Expression(Position)
    {
        public override Quantity Evaluate(Names names) => Condition.Evaluate(names) switch
        {
            Quantity.Boolean b => (b.Value ? WhenTrue : WhenFalse).Evaluate(names),
            var other => throw new ExpressionException(Position, $"? needs a condition before it, found {other}"),
        };

        public override IEnumerable<Name> Uses() => Condition.Uses().Concat(WhenTrue.Uses()).Concat(WhenFalse.Uses());
    }

    internal sealed record Call(int Position, string Function, IReadOnlyList<Expression> Arguments) : Expression(Position)
    {
        public override Quantity Evaluate(Names names) => Functions.Call(Position, Function, [.. Arguments.Select(a => a.Evaluate(names))]);

        public override IEnumerable<Name> Uses() => Arguments.SelectMany(a => a.Uses());
    }
}
