using System.Collections.Immutable;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Emit.Indices;

/// <summary>
/// An integer that emitted code computes, such as the address of an element: a sum of products by literals and a literal. It is kept as simple as it is known to be: like terms
/// are one, and what quotients, remainders and choices are where the bounds of their variables say so.
/// </summary>
/// <param name="Terms">What is summed, in the order in which it was added; no atom twice, no factor 0.</param>
/// <param name="Constant">The literal.</param>
internal sealed record IndexExpression(EquatableArray<IndexTerm> Terms, long Constant)
{
    public static readonly IndexExpression Zero = new([], 0);

    /// <summary>A variable that is never negative.</summary>
    /// <param name="name">What it is called: an identifier, or a member of something.</param>
    public static IndexExpression Variable(string name) => Variable(name, new Bounds(0, double.PositiveInfinity));

    /// <summary>A variable from 0 to before a number, as the index of one of so many elements is; 0 where there is one.</summary>
    public static IndexExpression Variable(string name, long count) => count == 1 ? Zero : Variable(name, Bounds.Within(count));

    /// <inheritdoc cref="Variable(string)"/>
    public static IndexExpression Variable(string name, Bounds bounds) => Of(new IndexAtom.Variable(name, bounds));

    /// <summary>The position that another repeats, some once more than others: as PyTorch rounds it.</summary>
    public static IndexExpression Nearest(IndexExpression position, float step, int size)
    {
        IndexExpression rounded = Of(new IndexAtom.Rounded(position, step));
        return (rounded < size).Choose(rounded, size - 1);
    }

    /// <summary>A number of 64 bits, as are those that it becomes part of.</summary>
    public static IndexExpression Wide(IndexExpression value) => Of(new IndexAtom.Wide(value));

    public static IndexExpression Of(IndexAtom atom) => new([new(atom, 1)], 0);

    /// <summary>Its value where that is known; else null.</summary>
    public long? Known => Terms.Count == 0 ? Constant : null;

    /// <summary>What its value is within.</summary>
    public Bounds Bounds
    {
        get
        {
            double least = Constant, greatest = Constant;
            foreach (IndexTerm term in Terms)
            {
                Bounds of = term.Atom.Bounds;
                least += term.Factor * (term.Factor > 0 ? of.Least : of.Greatest);
                greatest += term.Factor * (term.Factor > 0 ? of.Greatest : of.Least);
            }

            return new(least, greatest);
        }
    }

    /// <summary>Names of the variables that it is made of.</summary>
    public IEnumerable<string> Variables => Terms.SelectMany(term => term.Atom.Variables);

    /// <summary>The atom that it is; null where it is more than one, or none.</summary>
    public IndexAtom? Atom => Constant == 0 && Terms.Count == 1 && Terms[0].Factor == 1 ? Terms[0].Atom : null;

    /// <summary>Whether it is a literal or a variable: nothing is computed.</summary>
    public bool IsSimple => Known is not null || Atom is IndexAtom.Variable;

    public static implicit operator IndexExpression(long value) => new([], value);

    public static IndexExpression operator +(IndexExpression a, IndexExpression b)
    {
        // Most sums are with a literal, and most of these with 0.
        if (b.Terms.Count == 0) return b.Constant == 0 ? a : a with { Constant = a.Constant + b.Constant };
        if (a.Terms.Count == 0) return a.Constant == 0 ? b : b with { Constant = a.Constant + b.Constant };

        var terms = ImmutableArray.CreateBuilder<IndexTerm>(a.Terms.Count + b.Terms.Count);
        terms.AddRange(a.Terms.Items);
        foreach (IndexTerm term in b.Terms)
        {
            Add(terms, term);
        }

        IndexExpression sum = new(terms.ToImmutable(), a.Constant + b.Constant);
        return sum.Rejoined() ?? sum;
    }

    private static void Add(ImmutableArray<IndexTerm>.Builder terms, IndexTerm term)
    {
        int like = 0;
        while (like < terms.Count && terms[like].Atom != term.Atom) like++;
        if (like == terms.Count)
        {
            terms.Add(term);
        }
        else if (terms[like].Factor + term.Factor is var factor && factor == 0)
        {
            terms.RemoveAt(like);
        }
        else
        {
            terms[like] = term with { Factor = factor };
        }
    }

    /// <summary>A number in place of its quotient times the divisor and its remainder; null where there are no such two.</summary>
    private IndexExpression? Rejoined()
    {
        foreach (IndexTerm term in Terms)
        {
            if (term.Atom is IndexAtom.Remainder remainder)
            {
                IndexTerm multiple = new(new IndexAtom.Quotient(remainder.Dividend, remainder.Divisor), term.Factor * remainder.Divisor);
                if (Terms.Contains(multiple))
                {
                    return new IndexExpression(Terms.Where(other => other != term && other != multiple).ToEquatableArray(), Constant) + remainder.Dividend.Times(term.Factor);
                }
            }
        }

        return null;
    }

    public static IndexExpression operator -(IndexExpression a) => a.Times(-1);

    public static IndexExpression operator -(IndexExpression a, IndexExpression b) => a + -b;

    public static IndexExpression operator *(IndexExpression a, IndexExpression b) => b.Known is { } right ? a.Times(right) : a.Known is { } left ? b.Times(left) : Of(new IndexAtom.Product(a, b));

    /// <summary>The quotient by a literal above 0, rounded down, of what is never negative.</summary>
    public static IndexExpression operator /(IndexExpression a, int divisor)
    {
        var (multiple, rest) = a.Split(divisor);
        return rest.IsWithin(divisor) ? multiple.Divided(divisor)
            : a.Atom is IndexAtom.Quotient inner && (long)inner.Divisor * divisor <= int.MaxValue ? inner.Dividend / (inner.Divisor * divisor)
            : multiple.Known == 0 || multiple.Bounds.Least < 0 || rest.Bounds.Least < 0 ? Of(new IndexAtom.Quotient(a, divisor))
            : multiple.Divided(divisor) + Of(new IndexAtom.Quotient(rest, divisor));
    }

    /// <summary>The remainder by a literal above 0 of what is never negative.</summary>
    public static IndexExpression operator %(IndexExpression a, int divisor)
    {
        var (multiple, rest) = a.Split(divisor);
        return rest.IsWithin(divisor) ? rest
            : a.Atom is IndexAtom.Remainder inner && inner.Divisor % divisor == 0 ? inner.Dividend % divisor
            : Of(new IndexAtom.Remainder(multiple.Bounds.Least < 0 || rest.Bounds.Least < 0 ? a : rest, divisor));
    }

    public static IndexCondition operator <(IndexExpression a, IndexExpression b) => IndexCondition.Of(a, Formulas.Relation.Less, b);

    public static IndexCondition operator >(IndexExpression a, IndexExpression b) => IndexCondition.Of(a, Formulas.Relation.Greater, b);

    public static IndexCondition operator <=(IndexExpression a, IndexExpression b) => IndexCondition.Of(a, Formulas.Relation.LessOrEqual, b);

    public static IndexCondition operator >=(IndexExpression a, IndexExpression b) => IndexCondition.Of(a, Formulas.Relation.GreaterOrEqual, b);

    /// <summary>The code that computes it.</summary>
    public override string ToString() => IndexText.Of(this);

    private IndexExpression Times(long factor) => factor == 0 ? Zero : factor == 1 ? this : new(Terms.Select(term => term with { Factor = term.Factor * factor }).ToEquatableArray(), Constant * factor);

    /// <summary>What of it is a multiple of a number, and the rest.</summary>
    private (IndexExpression Multiple, IndexExpression Remaining) Split(int divisor)
    {
        if (divisor == 1) return (this, Zero);

        long rest = ((Constant % divisor) + divisor) % divisor;
        return (
            new(Terms.Where(term => term.Factor % divisor == 0).ToEquatableArray(), Constant - rest),
            new(Terms.Where(term => term.Factor % divisor != 0).ToEquatableArray(), rest));
    }

    /// <summary>A multiple of a number, divided by it.</summary>
    private IndexExpression Divided(int divisor) => new(Terms.Select(term => term with { Factor = term.Factor / divisor }).ToEquatableArray(), Constant / divisor);

    /// <summary>Whether it is one of the remainders by a number.</summary>
    private bool IsWithin(int divisor) => Bounds is { Least: >= 0 } bounds && bounds.Greatest < divisor;
}

/// <summary>A part of a sum.</summary>
/// <param name="Atom">What is multiplied.</param>
/// <param name="Factor">By what.</param>
internal readonly record struct IndexTerm(IndexAtom Atom, long Factor);
