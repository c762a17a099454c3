using System.Globalization;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>The bounds of intervals as expressions of their number.</summary>
internal static class BoundCode
{
    /// <summary>The bound of interval <paramref name="index"/>.</summary>
    public static string Of(string index, AxisBound bound, int count)
    {
        if (bound.Common(count) is { } common)
        {
            return Literal(common);
        }

        bool isLong = bound.Magnitude(count) > int.MaxValue;
        string x = Linear(isLong ? $"(long){index}" : index, bound.Factor, bound.First);
        if (bound.IsWrapped)
        {
            string step = Literal(bound.Wrap!.Value);
            x = bound.Wrap == 1 ? $"global::System.Math.Max({x}, 0)" : $"({x} < 0 ? (({x}) % {step} + {step}) % {step} : {x})";
        }

        if (bound.Divisor != 1)
        {
            x = $"{Term(x)} / {Literal(bound.Divisor)}";
        }

        if (bound.IsCut(count))
        {
            x = $"global::System.Math.Min({x}, {Literal(bound.Most)})";
        }

        return isLong ? $"(int)({x})" : x;
    }

    /// <summary>The length of interval <paramref name="index"/>.</summary>
    public static string Of(string index, AxisLengths lengths) => lengths.Common is { } common
        ? Literal(common)
        : $"({Of(index, lengths.Of.End, lengths.Count)}) - ({Of(index, lengths.Of.Start, lengths.Count)})";

    private static string Linear(string index, long factor, long first)
    {
        string times = factor == 1 ? index : $"{index} * {Literal(factor)}";
        return first == 0 ? times : $"{(factor == 1 ? times : $"({times})")} {(first < 0 ? '-' : '+')} {Literal(Math.Abs(first))}";
    }

    private static string Term(string x) => x.EndsWith(")", StringComparison.Ordinal) || !x.Contains(' ') ? x : $"({x})";

    private static string Literal(long value) => value.ToString(CultureInfo.InvariantCulture);
}
