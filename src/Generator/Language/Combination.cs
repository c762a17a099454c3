using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Language;

/// <summary>A layer that takes named values besides the current one.</summary>
/// <param name="Operator">What it computes.</param>
/// <param name="CurrentFirst">Whether the current value comes before the named ones, or after them.</param>
internal sealed record Combination(Operator Operator, bool CurrentFirst)
{
    private static readonly Combination Sum = new(new Add(), CurrentFirst: true);
    private static readonly Combination Product = new(new Mul(), CurrentFirst: true);
    private static readonly Combination Concatenation = new(new Concat(), CurrentFirst: false);

    /// <summary>Null where the attribute is none.</summary>
    public static Combination? Of(string attribute) => attribute switch
    {
        LanguageAttributes.Add => Sum,
        LanguageAttributes.Mul => Product,
        LanguageAttributes.Concat => Concatenation,
        _ => null,
    };

    /// <summary>The operator's inputs in order.</summary>
    /// <exception cref="LayerException">A named value does not fit the current one; the argument at fault is its label.</exception>
    public ImmutableArray<Value> Inputs(Value current, ImmutableArray<Value> named)
    {
        for (int i = 0; i < named.Length; i++)
        {
            try
            {
                Operator.InferShape([.. Order(current, [named[i]]).Select(v => v.Shape)]);
            }
            catch (LayerException error)
            {
                throw new LayerException(error.RuleId, error.Argument ?? $"labels[{i}]", error.Message);
            }
        }

        return Order(current, named);
    }

    private ImmutableArray<Value> Order(Value current, ImmutableArray<Value> named) => CurrentFirst ? named.Insert(0, current) : named.Add(current);
}
