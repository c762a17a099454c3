using NetGen.Generator.Formulas;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Emit.Indices;

/// <summary>What emitted code asks of indices; what bounds answer is not asked.</summary>
internal abstract record IndexCondition
{
    public static readonly IndexCondition True = new Known(true), False = new Known(false);

    /// <summary>Two numbers compared.</summary>
    public static IndexCondition Of(IndexExpression left, Relation relation, IndexExpression right)
    {
        Bounds difference = (left - right).Bounds;
        (bool isTrue, bool isFalse) = relation switch
        {
            Relation.Less => (difference.Greatest < 0, difference.Least >= 0),
            Relation.LessOrEqual => (difference.Greatest <= 0, difference.Least > 0),
            Relation.Greater => (difference.Least > 0, difference.Greatest <= 0),
            Relation.GreaterOrEqual => (difference.Least >= 0, difference.Greatest < 0),
            Relation.Equal => (difference is { Least: 0, Greatest: 0 }, difference.Least > 0 || difference.Greatest < 0),
            _ => (difference.Least > 0 || difference.Greatest < 0, difference is { Least: 0, Greatest: 0 }),
        };
        return isTrue ? True : isFalse ? False : new Comparison(left, relation, right);
    }

    /// <summary>All of them.</summary>
    public static IndexCondition All(params IEnumerable<IndexCondition> conditions)
    {
        List<IndexCondition> asked = [.. conditions.Where(condition => condition != True)];
        return asked.Contains(False) ? False : asked.Count == 0 ? True : asked.Count == 1 ? asked[0] : new Conjunction(asked.ToEquatableArray());
    }

    /// <summary>One or the other.</summary>
    public static IndexCondition Either(IndexCondition a, IndexCondition b) => a == True || b == True ? True : a == False ? b : b == False ? a : new Disjunction(a, b);

    /// <summary>One number where it is so, and another where it is not.</summary>
    public IndexExpression Choose(IndexExpression whenTrue, IndexExpression whenFalse) =>
        this == True || whenTrue == whenFalse ? whenTrue : this == False ? whenFalse : IndexExpression.Of(new IndexAtom.Choice(this, whenTrue, whenFalse));

    /// <summary>Names of the variables that it is asked of.</summary>
    public IEnumerable<string> Variables => this switch
    {
        Comparison comparison => comparison.Left.Variables.Concat(comparison.Right.Variables),
        Conjunction all => all.Conditions.SelectMany(condition => condition.Variables),
        Disjunction either => either.Left.Variables.Concat(either.Right.Variables),
        _ => [],
    };

    /// <summary>The code that asks it.</summary>
    public sealed override string ToString() => IndexText.Of(this);

    internal sealed record Known(bool Value) : IndexCondition;

    internal sealed record Comparison(IndexExpression Left, Relation Relation, IndexExpression Right) : IndexCondition;

    internal sealed record Conjunction(EquatableArray<IndexCondition> Conditions) : IndexCondition;

    internal sealed record Disjunction(IndexCondition Left, IndexCondition Right) : IndexCondition;
}
