using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Frontend;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Language;

/// <summary>What names mean inside one use of a block, or in a network, where there is only <c>in</c>.</summary>
internal sealed class Scope
{
    private readonly Dictionary<string, Quantity> values = [];
    private readonly Names names;

    private readonly List<LayerException> errors = [];

    private Scope(int? inputChannels)
    {
        values[Names.Input] = inputChannels is { } channels ? new Quantity.Integer(channels) : new Quantity.Unknown();
        names = new(values);
    }

    /// <summary>What names in expressions stand for.</summary>
    public Names Names => names;

    /// <summary>The arguments of the block's use that have no value. What they are given for is unknown inside.</summary>
    public IReadOnlyList<LayerException> Errors => errors;

    /// <param name="inputChannels">Channels of the value that enters; null where that is not known.</param>
    public static Scope OfNetwork(int? inputChannels) => new(inputChannels);

    /// <summary>The scope inside a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="use">The attribute that uses it.</param>
    /// <param name="user">Where that attribute stands: expressions for the block's parameters are evaluated there.</param>
    /// <param name="inputChannels">Channels of the value that enters the block; null where that is not known.</param>
    public static Scope OfBlock(BlockSpec block, LayerSpec use, Scope user, int? inputChannels)
    {
        var scope = new Scope(inputChannels);
        foreach (BlockParameter parameter in block.Parameters)
        {
            ArgumentValue value = use.Arguments.FirstOrDefault(a => a.Name == parameter.Name)?.Value ?? new ArgumentValue.Null();
            try
            {
                scope.values[parameter.Name] = user.Bind(parameter, value);
            }
            catch (LayerException error)
            {
                scope.errors.Add(error);
                scope.values[parameter.Name] = new Quantity.Unknown();
            }
        }

        return scope;
    }

    /// <summary>A whole number; null where it is not known.</summary>
    /// <exception cref="ExpressionException">The text has no such value.</exception>
    public long? Integer(string text)
    {
        Expression expression = ExpressionParser.Parse(text);
        return Evaluate(expression) switch
        {
            Quantity.Unknown => null,
            Quantity.Integer i => i.Value,
            Quantity.Real { Value: var d } when d == Math.Floor(d) && Math.Abs(d) < long.MaxValue / 2 => (long)d,
            var other => throw new ExpressionException(expression.Position, $"not an integer: {other}"),
        };
    }

    /// <summary>A condition; null where it is not known.</summary>
    /// <exception cref="ExpressionException">The text has no such value.</exception>
    public bool? Boolean(string text)
    {
        Expression expression = ExpressionParser.Parse(text);
        return Evaluate(expression) switch
        {
            Quantity.Unknown => null,
            Quantity.Boolean b => b.Value,
            var other => throw new ExpressionException(expression.Position, $"not a condition: {other}"),
        };
    }

    /// <summary>The layer with every argument that is the name of an array, string, number with fraction or condition replaced by that value.</summary>
    /// <remarks>Whole numbers stay expressions, so that errors can show both.</remarks>
    public LayerSpec Substitute(LayerSpec layer) =>
        layer.Arguments.Any(a => Substitute(a.Value) is not null)
            ? layer with { Arguments = layer.Arguments.Select(a => a with { Value = Substitute(a.Value) ?? a.Value }).ToEquatableArray() }
            : layer;

    private ArgumentValue? Substitute(ArgumentValue value) => value is ArgumentValue.Text { Value: var name } && names.Find(name) is { } known
        ? known switch
        {
            Quantity.Real real => new ArgumentValue.Real(real.Value),
            Quantity.Boolean boolean => new ArgumentValue.Boolean(boolean.Value),
            Quantity.Opaque opaque => opaque.Value,
            _ => null,
        }
        : null;

    private Quantity Bind(BlockParameter parameter, ArgumentValue value)
    {
        switch (value)
        {
            case ArgumentValue.Text text when parameter.TakesExpressions:
                return Evaluate(parameter.Name, text.Value);
            case ArgumentValue.Array array when parameter.TakesExpressions:
                Quantity?[] elements = [.. array.Items.Select((item, i) => item is ArgumentValue.Text text ? Evaluate($"{parameter.Name}[{i}]", text.Value) : null)];
                return elements.Any(element => element is Quantity.Unknown)
                    ? new Quantity.Unknown()
                    : new Quantity.Opaque(new ArgumentValue.Array(array.Items.Select((item, i) => elements[i] is { } element ? Constant(element) : item).ToEquatableArray()), "an array");
            case ArgumentValue.Integer integer:
                return new Quantity.Integer(integer.Value);
            case ArgumentValue.Real real:
                return new Quantity.Real(real.Value);
            case ArgumentValue.Boolean boolean:
                return new Quantity.Boolean(boolean.Value);
            case ArgumentValue.Enumeration enumeration:
                return new Quantity.Opaque(enumeration, enumeration.Name);
            default:
                return new Quantity.Opaque(value, value switch
                {
                    ArgumentValue.Null => "null",
                    ArgumentValue.Text text => $"the string \"{text.Value}\"",
                    ArgumentValue.Array => "an array",
                    _ => ((ArgumentValue.Other)value).Kind,
                });
        }
    }

    private Quantity Evaluate(string argument, string text)
    {
        try
        {
            return Evaluate(ExpressionParser.Parse(text));
        }
        catch (ExpressionException error)
        {
            throw new LayerException(RuleIds.InvalidExpression, argument, $"{argument} = \"{Excerpt.Around(text, error.Position)}\": {error.Message}");
        }
    }

    private Quantity Evaluate(Expression expression)
    {
        try
        {
            return expression.Evaluate(names);
        }
        catch (UnknownQuantityException)
        {
            return new Quantity.Unknown();
        }
    }

    private static ArgumentValue Constant(Quantity quantity) => quantity switch
    {
        Quantity.Integer i => new ArgumentValue.Integer(i.Value),
        Quantity.Real r => new ArgumentValue.Real(r.Value),
        Quantity.Boolean b => new ArgumentValue.Boolean(b.Value),
        _ => ((Quantity.Opaque)quantity).Value,
    };
}
