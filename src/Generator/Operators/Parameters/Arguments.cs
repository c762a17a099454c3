using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Formulas;
using NetGen.Generator.Frontend;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators.Parameters;

/// <summary>
/// A layer's arguments as numbers: what operators are read from. An argument that cannot be is noted, with its name, and another takes its place, so that what is
/// wrong with the others is found too.
/// </summary>
/// <param name="layer">The attribute.</param>
/// <param name="evaluate">
/// The value of an expression where the layer stands; null where it depends on something that is not known. Throws <see cref="FormatException"/> with a message for the user.
/// </param>
/// <param name="names">What names in formulas stand for.</param>
internal sealed class Arguments(LayerSpec layer, Func<string, long?> evaluate, Names? names = null)
{
    private readonly List<LayerException> errors = [];
    private readonly HashSet<string> unknown = [];

    /// <summary>The layer as written.</summary>
    public string Text => layer.Text;

    /// <summary>What is wrong with the arguments that were read.</summary>
    public IReadOnlyList<LayerException> Errors => errors;

    /// <summary>Whether all arguments that were read have a value.</summary>
    public bool AreKnown => errors.Count == 0 && unknown.Count == 0;

    /// <summary>Notes that arguments do not go together. Where one of them is wrong itself, or not known, nothing is: it may come of what stands in its place.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="argument">The argument at fault, as <see cref="LayerException.Argument"/>.</param>
    /// <param name="others">The others.</param>
    public void Object(string ruleId, string message, string? argument, params ReadOnlySpan<string> others)
    {
        bool areSound = argument is null || IsSound(argument);
        foreach (string other in others)
        {
            areSound &= IsSound(other);
        }

        if (areSound)
        {
            errors.Add(new(ruleId, argument, $"{layer.Text}: {message}"));
        }
    }

    /// <summary>Makes something of the arguments.</summary>
    /// <returns>Null where one of them cannot be, which is in <see cref="Errors"/>, or is not known.</returns>
    public T? Read<T>(Func<T> read)
    {
        T? result = default;
        try
        {
            result = read();
        }
        catch (LayerException error)
        {
            // Where another value took an argument's place, this may come of it.
            if (AreKnown)
            {
                errors.AddRange(error.All);
            }
        }
        catch (OverflowException) when (!AreKnown)
        {
        }

        return AreKnown ? result : default;
    }

    public bool Has(string name) => Find(name) is not (null or ArgumentValue.Null);

    /// <summary>A whole number, as a constant or an expression.</summary>
    public int Integer(string name, int? absent = null, int min = 1, int max = int.MaxValue) =>
        Find(name) is { } value and not ArgumentValue.Null ? Integer(name, name, value, min, max) : absent ?? Missing(name, Math.Max(min, 1));

    /// <summary>A size in so many dimensions: one number for all of them, or an array of a number for each.</summary>
    /// <param name="name">The argument.</param>
    /// <param name="rank">The dimensions.</param>
    /// <param name="absent">What it is where it is not written; null where it must be.</param>
    /// <param name="min">The least number.</param>
    /// <param name="max">The largest number.</param>
    /// <param name="words">What the argument may be instead: for messages.</param>
    public Size Size(string name, int rank, Size? absent = null, int min = 1, int max = int.MaxValue, ImmutableArray<string> words = default)
    {
        switch (Find(name))
        {
            case null or ArgumentValue.Null:
                return absent ?? Missing(name, Shapes.Size.One(rank));
            case ArgumentValue.Array { Items: var items } when items.Count == rank:
                int first = Shapes.Size.Axes - rank;
                return Shapes.Size.Of(rank, axis => Integer(name, $"{name}[{axis - first}]", items[axis - first], min, max, words));
            case ArgumentValue.Array { Items.Count: var count }:
                return Invalid(name, $"{name} takes {OneForEach(rank)}, found an array of {count}", Shapes.Size.One(rank));
            case var value:
                int size = Integer(name, name, value, min, max, words);
                return Shapes.Size.Of(rank, _ => size);
        }
    }

    /// <summary>Factors above 0 in so many dimensions: one number for all of them, or an array of a number for each.</summary>
    public Factors Factors(string name, int rank)
    {
        switch (Find(name))
        {
            case null or ArgumentValue.Null:
                return Missing(name, One());
            case ArgumentValue.Array { Items: var items } when items.Count == rank:
                int first = Shapes.Size.Axes - rank;
                return Shapes.Factors.Of(rank, axis => Factor($"{name}[{axis - first}]", items[axis - first]));
            case ArgumentValue.Array { Items.Count: var count }:
                return Invalid(name, $"{name} takes {OneForEach(rank)}, found an array of {count}", One());
            case var value:
                double factor = Factor(name, value);
                return Shapes.Factors.Of(rank, _ => factor);
        }

        Factors One() => Shapes.Factors.Of(rank, _ => 1);

        double Factor(string place, ArgumentValue value)
        {
            double number = value is ArgumentValue.Real real ? real.Value : Integer(name, place, value, int.MinValue, int.MaxValue);
            return number > 0 && !double.IsInfinity(number) ? number : Invalid(place, FormattableString.Invariant($"{name} must be above 0, found {number}"), 1.0);
        }
    }

    /// <summary>One or more sizes: a number, or an array of any length.</summary>
    public ImmutableArray<int> Sizes(string name, int min = 1) => Find(name) switch
    {
        null or ArgumentValue.Null => Missing<ImmutableArray<int>>(name, [1]),
        ArgumentValue.Array { Items.Count: 0 } => Invalid<ImmutableArray<int>>(name, $"{name} takes at least one number", [1]),
        ArgumentValue.Array array => array.Items.Select((item, i) => Integer(name, $"{name}[{i}]", item, min, int.MaxValue)).ToImmutableArray(),
        var value => [Integer(name, name, value, min, int.MaxValue)],
    };

    /// <summary>As much on both sides of each dimension. Default 0.</summary>
    /// <param name="name">The argument.</param>
    /// <param name="rank">The dimensions.</param>
    /// <param name="words">What the argument may be instead: for messages.</param>
    public Padding Padding(string name, int rank, ImmutableArray<string> words = default) =>
        Has(name) ? Shapes.Padding.Of(Size(name, rank, min: 0, words: words)) : Shapes.Padding.None;

    public bool Boolean(string name, bool absent) => Find(name) switch
    {
        null or ArgumentValue.Null => absent,
        ArgumentValue.Boolean b => b.Value,
        var other => Invalid(name, $"{name} is true or false, found {Describe(other)}", absent),
    };

    public double Real(string name, double? absent = null, double min = double.NegativeInfinity, double max = double.PositiveInfinity)
    {
        double standIn = absent ?? Math.Max(min, Math.Min(max, 1));
        double? number = Find(name) switch
        {
            null or ArgumentValue.Null => absent ?? Missing<double?>(name, null),
            ArgumentValue.Real r => r.Value,
            ArgumentValue.Integer i => i.Value,
            var other => Invalid<double?>(name, $"{name} is a number, found {Describe(other)}", null),
        };

        // Written so that NaN fails too.
        return number is not { } found ? standIn
            : found >= min && found <= max ? found
            : Invalid(name, FormattableString.Invariant($"{name} must be {Demand(found)}, found {found}"), standIn);

        // The ends of what a float can be are no numbers to read.
        string Demand(double found) =>
            min > float.MinValue && max < float.MaxValue ? FormattableString.Invariant($"between {min} and {max}")
            : min > float.MinValue && found < min ? FormattableString.Invariant($"at least {min}")
            : max < float.MaxValue && found > max ? FormattableString.Invariant($"at most {max}")
            : "a finite float";
    }

    /// <summary>A formula, in which the names of the layer's block stand for their values.</summary>
    public Formula Formula(string name)
    {
        Formula standIn = new Formula.Element();
        if (Find(name) is not ArgumentValue.Text { Value: var text })
        {
            return Find(name) is { } other and not ArgumentValue.Null ? Invalid(name, $"{name} is a string, found {Describe(other)}", standIn) : Missing(name, standIn);
        }

        // A parameter that may be the formula.
        if (names?.Find(text) is Quantity.Unknown)
        {
            unknown.Add(name);
            return standIn;
        }

        try
        {
            return new FormulaParser(Number, names?.Known ?? []).Parse(text);
        }
        catch (ExpressionException error)
        {
            errors.Add(new(RuleIds.InvalidExpression, name, $"{name} = \"{Excerpt.Around(text, error.Position)}\": {error.Message}") { Characters = new(error.Position, Token.LengthAt(text, error.Position)) });
            return standIn;
        }

        Formula? Number(Expression.Name found)
        {
            switch (names?.Find(found.Identifier))
            {
                case null:
                    return null;
                case Quantity.Unknown:
                    unknown.Add(name);
                    return new Formula.Parameter(found.Identifier);
                case var quantity:
                    return new Formula.Constant(Arithmetic.Real(quantity) ?? throw new ExpressionException(found.Position, $"in a formula names are those of numbers, found {found.Identifier} = {quantity}"));
            }
        }
    }

    /// <summary>How a tensor starts; null where that is not said.</summary>
    /// <param name="name">The argument.</param>
    /// <param name="ofBias">Whether of a bias, whose inputs and outputs cannot be counted.</param>
    public NamedInitializer? Initializer(string name, bool ofBias)
    {
        if (Word(name) is not { } text)
        {
            return null;
        }

        try
        {
            var initializer = NamedInitializer.Parse(text);
            return ofBias && initializer.CountsFans ? Invalid<NamedInitializer?>(name, $"{name}: {initializer.Name} counts the inputs and outputs of a tensor, which a bias does not have", null) : initializer;
        }
        catch (FormatException error)
        {
            return Invalid<NamedInitializer?>(name, $"{name}: {error.Message}", null);
        }
    }

    /// <summary>A word, not an expression; null where there is none.</summary>
    public string? Word(string name) => Find(name) is ArgumentValue.Text text ? text.Value : null;

    /// <summary>One of several words; the first where there is none.</summary>
    public string Choice(string name, params ImmutableArray<string> words)
    {
        string found = Find(name) switch
        {
            null or ArgumentValue.Null => words[0],
            ArgumentValue.Text text => text.Value,
            var other => Describe(other),
        };
        return words.Contains(found) ? found : Invalid(name, $"{name} must be {Quoted(words)}, found {Describe(Find(name)!)}{Nearest(found, words)}", words[0]);
    }

    /// <summary>The words of a params list or array.</summary>
    public ImmutableArray<string> Words(string name) => Find(name) switch
    {
        null or ArgumentValue.Null => [],
        ArgumentValue.Text text => [text.Value],
        ArgumentValue.Array array when array.Items.All(i => i is ArgumentValue.Text) => array.Items.Select(i => ((ArgumentValue.Text)i).Value).ToImmutableArray(),
        var other => Invalid<ImmutableArray<string>>(name, $"{name} takes strings, found {Describe(other)}", []),
    };

    public ArgumentValue? Find(string name) => layer.Find(name);

    private int Integer(string name, string place, ArgumentValue value, int min, int max, ImmutableArray<string> words = default)
    {
        int standIn = Math.Max(min, 1);
        string orWords = words.IsDefaultOrEmpty ? "" : $", {Quoted(words)}";
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
                    if (evaluate(text.Value) is not { } known)
                    {
                        unknown.Add(place);
                        return standIn;
                    }

                    number = known;
                }
                catch (FormatException error)
                {
                    string instead = words.IsDefaultOrEmpty ? ""
                        : place != name && words.Contains(text.Value) ? $". \"{text.Value}\" stands for all dimensions: {name} = \"{text.Value}\""
                        : $". {name} is a whole number, an expression{orWords}{Nearest(text.Value, words)}";
                    string shownText = Excerpt.Around(text.Value, error is ExpressionException { Position: var position } ? position : 0);
                    errors.Add(new(RuleIds.InvalidExpression, place, $"{name} = \"{shownText}\": {error.Message}{instead}"));
                    return standIn;
                }

                shown = $"\"{text.Value}\" = {number}";
                break;
            default:
                string kinds = words.IsDefaultOrEmpty ? "a whole number or an expression" : $"a whole number, an expression{orWords}";
                return Invalid(place, $"{name} is {kinds}, found {Describe(value)}", standIn);
        }

        return number >= min && number <= max
            ? (int)number
            : Invalid(place, max == int.MaxValue && number < min ? $"{name} must be at least {min}, found {shown}" : $"{name} must be between {min} and {max}, found {shown}", standIn);
    }

    /// <summary>What an argument with a number for each of so many dimensions takes.</summary>
    private static string OneForEach(int rank) => rank == 1 ? "a number" : $"a number or {{ {string.Join(", ", Enumerable.Range(1, rank).Select(i => DimensionName.Of(i, rank + 1)))} }}";

    private bool IsSound(string argument) => !unknown.Concat(errors.Select(error => error.Argument)).Any(wrong => wrong is not null && ArgumentName.Parse(wrong).Meets(ArgumentName.Parse(argument)));

    private T Missing<T>(string name, T standIn) => Invalid(name, $"{layer.Text} lacks {name}", standIn);

    private T Invalid<T>(string argument, string message, T standIn)
    {
        errors.Add(new(RuleIds.InvalidArgument, argument, message));
        return standIn;
    }

    private static string Quoted(ImmutableArray<string> words) => string.Join(" or ", words.Select(word => $"\"{word}\""));

    private static string Nearest(string found, ImmutableArray<string> words) => NearestName.To(found, words) is { } nearest ? $"; did you mean \"{nearest}\"?" : "";

    private static string Describe(ArgumentValue value) => value switch
    {
        ArgumentValue.Null => "null",
        ArgumentValue.Integer i => $"{i.Value}",
        ArgumentValue.Real r => r.Value == Math.Floor(r.Value) && Math.Abs(r.Value) < 1e15 ? FormattableString.Invariant($"{r.Value:F1}") : FormattableString.Invariant($"{r.Value}"),
        ArgumentValue.Boolean b => b.Value ? "true" : "false",
        ArgumentValue.Text t => $"\"{t.Value}\"",
        ArgumentValue.Enumeration { Name.Length: 0 } e => $"({e.Value} of an enumeration)",
        ArgumentValue.Enumeration e => e.Name,
        ArgumentValue.Array a => $"{{ {string.Join(", ", a.Items.Select(Describe))} }}",
        ArgumentValue.Other o => o.Kind,
        _ => value.ToString(),
    };
}
