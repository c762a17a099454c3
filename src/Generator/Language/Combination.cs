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

    /// <summary>Named values that do not fit the current one; the argument at fault is their label. What is not known fits.</summary>
    public IEnumerable<LayerException> Misfits(Value current, ImmutableArray<Value?> named)
    {
        for (int i = 0; i < named.Length; i++)
        {
            LayerException? misfit = null;
            try
            {
                Operator.InferShape([.. named[i] is { } value ? Inputs(current, [value]).Select(v => v.Shape) : [current.Shape]]);
            }
            catch (LayerException error)
            {
                misfit = new(error.RuleId, error.Argument ?? $"labels[{i}]", error.Message);
            }

            if (misfit is not null)
            {
                yield return misfit;
            }
        }
    }

    /// <summary>The operator's inputs in order.</summary>
    public ImmutableArray<Value> Inputs(Value current, ImmutableArray<Value> named) => CurrentFirst ? named.Insert(0, current) : named.Add(current);
}
