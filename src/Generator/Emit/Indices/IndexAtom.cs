using NetGen.Generator.Formulas;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Emit.Indices;

/// <summary>What an <see cref="IndexExpression"/> is a sum of multiples of.</summary>
internal abstract record IndexAtom
{
    /// <summary>What its value is within.</summary>
    public abstract Bounds Bounds { get; }

    /// <summary>Names of the variables that it is made of.</summary>
    public IEnumerable<string> Variables => this switch
    {
        Variable variable => [variable.Name],
        Product product => product.Left.Variables.Concat(product.Right.Variables),
        Quotient quotient => quotient.Dividend.Variables,
        Remainder remainder => remainder.Dividend.Variables,
        Choice choice => choice.Condition.Variables.Concat(choice.WhenTrue.Variables).Concat(choice.WhenFalse.Variables),
        Rounded rounded => rounded.Position.Variables,
        Wide wide => wide.Value.Variables,
        _ => throw new InvalidOperationException($"No variables of {GetType().Name}."),
    };

    /// <param name="Name">As it stands in the code.</param>
    /// <param name="Bounds">What its value is within.</param>
    internal sealed record Variable(string Name, Bounds Bounds) : IndexAtom
    {
        public override Bounds Bounds { get; } = Bounds;
    }

    /// <summary>A product of what are no literals.</summary>
    internal sealed record Product(IndexExpression Left, IndexExpression Right) : IndexAtom
    {
        public override Bounds Bounds => Left.Bounds.Least >= 0 && Right.Bounds.Least >= 0 ? new(Left.Bounds.Least * Right.Bounds.Least, double.PositiveInfinity) : Bounds.None;
    }

    /// <summary>A quotient, rounded down, of what is never negative.</summary>
    internal sealed record Quotient(IndexExpression Dividend, int Divisor) : IndexAtom
    {
        public override Bounds Bounds => new(Math.Floor(Math.Max(0, Dividend.Bounds.Least) / Divisor), Math.Floor(Math.Max(0, Dividend.Bounds.Greatest) / Divisor));
    }

    /// <summary>A remainder of what is never negative.</summary>
    internal sealed record Remainder(IndexExpression Dividend, int Divisor) : IndexAtom
    {
        public override Bounds Bounds => new(0, Math.Min(Divisor - 1, Math.Max(0, Dividend.Bounds.Greatest)));
    }

    /// <summary>One number or another.</summary>
    internal sealed record Choice(IndexCondition Condition, IndexExpression WhenTrue, IndexExpression WhenFalse) : IndexAtom
    {
        public override Bounds Bounds => TrueBounds.Or(WhenFalse.Bounds);

        /// <summary>Of <c>x &lt; 5 ? x : 4</c>, the smaller of two numbers, the first is below 5.</summary>
        private Bounds TrueBounds => Condition is IndexCondition.Comparison { Relation: Relation.Less, Right.Known: { } limit } less && less.Left == WhenTrue
            ? WhenTrue.Bounds with { Greatest = Math.Min(WhenTrue.Bounds.Greatest, limit - 1) }
            : WhenTrue.Bounds;
    }

    /// <summary>A number as one of 64 bits.</summary>
    internal sealed record Wide(IndexExpression Value) : IndexAtom
    {
        public override Bounds Bounds => Value.Bounds;
    }

    /// <summary>A position that is never negative times a step above 0, computed in float and cut off.</summary>
    internal sealed record Rounded(IndexExpression Position, float Step) : IndexAtom
    {
        // A float is rounded to the nearest, perhaps up.
        public override Bounds Bounds => new(0, Math.Floor(Math.Max(0, Position.Bounds.Greatest) * Step * (1 + 1e-6)) + 1);
    }
}
