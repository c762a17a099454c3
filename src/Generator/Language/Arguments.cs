using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Language;

/// <summary>A layer's arguments as numbers: what operators are read from. Every error names the argument.</summary>
/// <param name="layer">The attribute.</param>
/// <param name="evaluate">The value of an expression where the layer stands; throws <see cref="FormatException"/> with a message for the user.</param>
internal sealed class Arguments(LayerSpec layer, Func<string, long> evaluate)
{
    /// <summary>The layer as written.</summary>
    public string Text => layer.Text;

    public bool Has(string name) => Find(name) is not (null or ArgumentValue.Null);

    /// <summary>A whole number, as a constant or an expression.</summary>
    public int Integer(string name, int? absent = null, int min = 1, int max = int.MaxValue) =>
        Find(name) is { } value and not ArgumentValue.Null ? Integer(name, name, value, min, max) : absent ?? throw Missing(name);

    /// <summary>A size in so many dimensions: one number for all of them, or an array of a number for each.</summary>
    public Size Size(string name, int rank, Size? absent = null, int min = 1, int max = int.MaxValue)
    {
        switch (Find(name))
        {
            case null or ArgumentValue.Null:
                return absent ?? throw Missing(name);
            case ArgumentValue.Array { Items: var items } when items.Count == rank:
                int first = Graph.Size.Axes - rank;
                return Graph.Size.Of(rank, axis => Integer(name, $"{name}[{axis - first}]", items[axis - first], min, max));
            case ArgumentValue.Array { Items.Count: var count }:
                string one = rank == 1 ? "a number" : $"a number or {{ {string.Join(", ", Enumerable.Range(1, rank).Select(i => DimensionName.Of(i, rank + 1)))} }}";
                throw Invalid(name, $"{name} takes {one}, found an array of {count}");
            case var value:
                int size = Integer(name, name, value, min, max);
                return Graph.Size.Of(rank, _ => size);
        }
    }

    /// <summary>Factors of height and width above 0: one number for both, or an array of two.</summary>
    public Factors Factors(string name)
    {
        switch (Find(name))
        {
            case null or ArgumentValue.Null:
                throw Missing(name);
            case ArgumentValue.Array { Items: { Count: 2 } items }:
                return new(Factor($"{name}[0]", items[0]), Factor($"{name}[1]", items[1]));
            case ArgumentValue.Array { Items.Count: var count }:
                throw Invalid(name, $"{name} takes a number or {{ vertical, horizontal }}, found an array of {count}");
            case var value:
                double factor = Factor(name, value);
                return new(factor, factor);
        }

        double Factor(string place, ArgumentValue value)
        {
            double number = value is ArgumentValue.Real real ? real.Value : Integer(name, place, value, int.MinValue, int.MaxValue);
            return number > 0 && !double.IsInfinity(number) ? number : throw Invalid(place, FormattableString.Invariant($"{name} must be above 0, found {number}"));
        }
    }

    /// <summary>One or more sizes: a number, or an array of any length.</summary>
    public ImmutableArray<int> Sizes(string name, int min = 1) => Find(name) switch
    {
        null or ArgumentValue.Null => throw Missing(name),
        ArgumentValue.Array { Items.Count: 0 } => throw Invalid(name, $"{name} takes at least one number"),
        ArgumentValue.Array array => array.Items.Select((item, i) => Integer(name, $"{name}[{i}]", item, min, int.MaxValue)).ToImmutableArray(),
        var value => [Integer(name, name, value, min, int.MaxValue)],
    };

    /// <summary>As much on both sides of each dimension. Default 0.</summary>
    public Padding Padding(string name, int rank) => Has(name) ? Graph.Padding.Of(Size(name, rank, min: 0)) : Graph.Padding.None;

    public bool Boolean(string name, bool absent) => Find(name) switch
    {
        null or ArgumentValue.Null => absent,
        ArgumentValue.Boolean b => b.Value,
        var other => throw Invalid(name, $"{name} is true or false, found {Describe(other)}"),
    };

    public double Real(string name, double? absent = null, double min = double.NegativeInfinity, double max = double.PositiveInfinity)
    {
        double number = Find(name) switch
        {
            null or ArgumentValue.Null => absent ?? throw Missing(name),
            ArgumentValue.Real r => r.Value,
            ArgumentValue.Integer i => i.Value,
            var other => throw Invalid(name, $"{name} is a number, found {Describe(other)}"),
        };

        // Written so that NaN fails too.
        return number >= min && number <= max
            ? number
            : throw Invalid(name, FormattableString.Invariant($"{name} must be between {min} and {max}, found {number}"));
    }

    /// <summary>A word, not an expression; null where there is none.</summary>
    public string? Word(string name) => Find(name) is ArgumentValue.Text text ? text.Value : null;

    /// <summary>One of several words; the first where there is none.</summary>
    public string Choice(string name, params string[] words)
    {
        string found = Find(name) switch
        {
            null or ArgumentValue.Null => words[0],
            ArgumentValue.Text text => text.Value,
            var other => Describe(other),
        };
        return words.Contains(found) ? found : throw Invalid(name, $"{name} must be {string.Join(" or ", words.Select(word => $"\"{word}\""))}, found {Describe(Find(name)!)}");
    }

    /// <summary>The words of a params list or array.</summary>
    public ImmutableArray<string> Words(string name) => Find(name) switch
    {
        null or ArgumentValue.Null => [],
        ArgumentValue.Text text => [text.Value],
        ArgumentValue.Array array when array.Items.All(i => i is ArgumentValue.Text) => array.Items.Select(i => ((ArgumentValue.Text)i).Value).ToImmutableArray(),
        var other => throw Invalid(name, $"{name} takes strings, found {Describe(other)}"),
    };

    public ArgumentValue? Find(string name) => layer.Find(name);

    private int Integer(string name, string place, ArgumentValue value, int min, int max)
    {
        long number;
        string shown;
        switch (value)
        {
            case ArgumentValue.Integer i:
                number = i.Value;
                shown = $"{number}";
                break;
            case ArgumentValue.Text text:
                try
                {
                    number = evaluate(text.Value);
                }
                catch (FormatException error)
                {
                    throw new LayerException(RuleIds.InvalidExpression, place, $"{name} = \"{text.Value}\": {error.Message}");
                }

                shown = $"\"{text.Value}\" = {number}";
                break;
            default:
                throw Invalid(place, $"{name} is a whole number or an expression, found {Describe(value)}");
        }

        return number >= min && number <= max
            ? (int)number
            : throw Invalid(place, max == int.MaxValue ? $"{name} must be at least {min}, found {shown}" : $"{name} must be between {min} and {max}, found {shown}");
    }

    private LayerException Missing(string name) => Invalid(null, $"{layer.Text} lacks {name}");

    private static LayerException Invalid(string? argument, string message) => new(RuleIds.InvalidArgument, argument, message);

    private static string Describe(ArgumentValue value) => value switch
    {
        ArgumentValue.Null => "null",
        ArgumentValue.Integer i => $"{i.Value}",
        ArgumentValue.Real r => FormattableString.Invariant($"{r.Value}"),
        ArgumentValue.Boolean b => b.Value ? "true" : "false",
        ArgumentValue.Text t => $"\"{t.Value}\"",
        ArgumentValue.Enumeration e => e.Name,
        ArgumentValue.Array a => $"{{ {string.Join(", ", a.Items.Select(Describe))} }}",
        ArgumentValue.Other o => o.Kind,
        _ => value.ToString(),
    };
}
