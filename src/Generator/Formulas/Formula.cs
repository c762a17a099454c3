using NetGen.Generator.Primitives;

namespace NetGen.Generator.Formulas;

/// <summary>A function of one real number x, or of two, as a tree of operations. What can be known of it - code, bounds, how it is written - follows from the tree.</summary>
internal abstract record Formula
{
    /// <summary>The formula as it is written: <see cref="FormulaParser"/> reads back the same.</summary>
    public sealed override string ToString() => FormulaText.Of(this);

    /// <summary>The operands, in the order they are written.</summary>
    public abstract EquatableArray<Formula> Operands { get; }

    /// <summary>The same operation on other operands.</summary>
    public abstract Formula On(EquatableArray<Formula> operands);

    /// <summary>The formula with each operand replaced first, and then the whole.</summary>
    public Formula Rewrite(Func<Formula, Formula> replace)
    {
        var operands = Operands.Select(operand => operand.Rewrite(replace)).ToEquatableArray();
        return replace(operands.Equals(Operands) ? this : On(operands));
    }

    /// <summary>The number that it is a function of: x.</summary>
    internal sealed record Element : Formula
    {
        public override EquatableArray<Formula> Operands => [];

        public override Formula On(EquatableArray<Formula> operands) => this;
    }

    /// <summary>The other number, of what is a function of two.</summary>
    internal sealed record Other : Formula
    {
        public override EquatableArray<Formula> Operands => [];

        public override Formula On(EquatableArray<Formula> operands) => this;
    }

    /// <summary>A number.</summary>
    /// <param name="Value">What it is.</param>
    /// <param name="Name">What it is called; null where it is written as a number.</param>
    internal sealed record Constant(double Value, string? Name = null) : Formula
    {
        public override EquatableArray<Formula> Operands => [];

        public override Formula On(EquatableArray<Formula> operands) => this;
    }

    /// <summary>A number that is given elsewhere.</summary>
    internal sealed record Parameter(string Name) : Formula
    {
        public override EquatableArray<Formula> Operands => [];

        public override Formula On(EquatableArray<Formula> operands) => this;
    }

    internal sealed record Negation(Formula Operand) : Formula
    {
        public override EquatableArray<Formula> Operands => [Operand];

        public override Formula On(EquatableArray<Formula> operands) => new Negation(operands[0]);
    }

    internal sealed record Sum(Formula Left, Formula Right) : Formula
    {
        public override EquatableArray<Formula> Operands => [Left, Right];

        public override Formula On(EquatableArray<Formula> operands) => new Sum(operands[0], operands[1]);
    }

    internal sealed record Difference(Formula Left, Formula Right) : Formula
    {
        public override EquatableArray<Formula> Operands => [Left, Right];

        public override Formula On(EquatableArray<Formula> operands) => new Difference(operands[0], operands[1]);
    }

    internal sealed record Product(Formula Left, Formula Right) : Formula
    {
        public override EquatableArray<Formula> Operands => [Left, Right];

        public override Formula On(EquatableArray<Formula> operands) => new Product(operands[0], operands[1]);
    }

    internal sealed record Quotient(Formula Left, Formula Right) : Formula
    {
        public override EquatableArray<Formula> Operands => [Left, Right];

        public override Formula On(EquatableArray<Formula> operands) => new Quotient(operands[0], operands[1]);
    }

    /// <summary>A function of one of <see cref="Function.All"/>.</summary>
    internal sealed record Call(Function Function, EquatableArray<Formula> Arguments) : Formula
    {
        public override EquatableArray<Formula> Operands => Arguments;

        public override Formula On(EquatableArray<Formula> operands) => new Call(Function, operands);
    }

    /// <summary>One number or another, as two others compare: <c>left &lt; right ? whenTrue : whenFalse</c>. Of what is no number (NaN) only <c>!=</c> is true.</summary>
    internal sealed record Choice(Relation Relation, Formula Left, Formula Right, Formula WhenTrue, Formula WhenFalse) : Formula
    {
        public override EquatableArray<Formula> Operands => [Left, Right, WhenTrue, WhenFalse];

        public override Formula On(EquatableArray<Formula> operands) => new Choice(Relation, operands[0], operands[1], operands[2], operands[3]);
    }
}

/// <summary>How two numbers compare.</summary>
internal enum Relation
{
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
}
