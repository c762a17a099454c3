using System.Collections.Immutable;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Language;

/// <summary>A layer that takes named values besides the current one.</summary>
/// <param name="Operator">What it computes.</param>
/// <param name="Inputs">Its inputs in order, from the current value and the named ones.</param>
internal sealed record Combination(Operator Operator, Func<Value, ImmutableArray<Value>, ImmutableArray<Value>> Inputs)
{
    private static readonly Combination Sum = new(new Add(), CurrentFirst);
    private static readonly Combination Product = new(new Mul(), CurrentFirst);
    private static readonly Combination Concatenation = new(new Concat(), (current, named) => named.Add(current));

    /// <summary>Null where the attribute is none.</summary>
    public static Combination? Of(string attribute) => attribute switch
    {
        LanguageAttributes.Add => Sum,
        LanguageAttributes.Mul => Product,
        LanguageAttributes.Concat => Concatenation,
        _ => null,
    };

    private static ImmutableArray<Value> CurrentFirst(Value current, ImmutableArray<Value> named) => named.Insert(0, current);
}
