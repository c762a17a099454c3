using System.Globalization;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>Numbers that emitted code takes by an index.</summary>
internal static class Lookup
{
    /// <summary>An expression for element <paramref name="index"/> of the values: arithmetic where they are evenly spaced, else a table.</summary>
    public static string Of(string index, int[] values)
    {
        int step = values.Length > 1 ? values[1] - values[0] : 0;
        if (values.Where((v, i) => v != values[0] + (i * step)).Any())
        {
            return $"((global::System.ReadOnlySpan<int>)[{string.Join(", ", values.Select(Literal))}])[{index}]";
        }

        return (step, values[0]) switch
        {
            (0, var start) => Literal(start),
            (1, 0) => index,
            (1, var start) => $"{index} + {Literal(start)}",
            (_, 0) => $"{index} * {Literal(step)}",
            (_, var start) => $"({index} * {Literal(step)}) + {Literal(start)}",
        };
    }

    private static string Literal(int value) => value.ToString(CultureInfo.InvariantCulture);
}
