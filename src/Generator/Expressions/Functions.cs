using System.Collections.Immutable;

namespace NetGen.Generator.Expressions;

/// <summary>The functions of the expression language, by name and number of arguments.</summary>
internal static class Functions
{
    private static readonly ImmutableDictionary<string, (int Arity, Func<int, ImmutableArray<Quantity>, Quantity> Apply)> ByName =
        ImmutableDictionary.CreateRange<string, (int, Func<int, ImmutableArray<Quantity>, Quantity>)>(
        [
            new("ceil", (1, Ceiling)),
            new("max", (2, (position, x) => Arithmetic.Binary(position, "<", x[0], x[1]) is Quantity.Boolean { Value: true } ? x[1] : x[0])),
            new("min", (2, (position, x) => Arithmetic.Binary(position, ">", x[0], x[1]) is Quantity.Boolean { Value: true } ? x[1] : x[0])),
            new("round8", (1, Round8)),
        ]);

    /// <summary>The number of arguments that each takes.</summary>
    public static readonly ImmutableSortedDictionary<string, int> Arities = ByName.ToImmutableSortedDictionary(f => f.Key, f => f.Value.Arity, StringComparer.Ordinal);

    public static Quantity Call(int position, string name, ImmutableArray<Quantity> arguments) => ByName[name].Apply(position, arguments);

    /// <summary>The smallest whole number that is not below x: how often a stage stands in a network that is scaled in depth.</summary>
    private static Quantity Ceiling(int position, ImmutableArray<Quantity> arguments) => arguments[0] switch
    {
        Quantity.Integer whole => whole,
        Quantity.Real { Value: var x } when Math.Abs(x) < long.MaxValue / 4 => new Quantity.Integer((long)Math.Ceiling(x)),
        var other => throw new ExpressionException(position, $"ceil does not apply to {other}"),
    };

    /// <summary>
    /// The multiple of 8 nearest to x, at least 8 and not more than 10 % below x: <c>_make_divisible</c> of MobileNet
    /// (github.com/tensorflow/models, research/slim/nets/mobilenet/mobilenet.py).
    /// </summary>
    private static Quantity Round8(int position, ImmutableArray<Quantity> arguments)
    {
        if (Arithmetic.Real(arguments[0]) is not { } x || !(Math.Abs(x) < long.MaxValue / 4))
        {
            throw new ExpressionException(position, $"round8 does not apply to {arguments[0]}");
        }

        long rounded = Math.Max(8, (long)(x + 4) / 8 * 8);
        return new Quantity.Integer(rounded < 0.9 * x ? rounded + 8 : rounded);
    }
}
