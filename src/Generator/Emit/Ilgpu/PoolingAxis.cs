using NetGen.Generator.Operators;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Which planes, rows or columns of the map lie under the window of each of the result.</summary>
/// <param name="index">The coordinate of the result.</param>
/// <param name="windows">What lies under each window.</param>
internal sealed class PoolingAxis(string index, AxisIntervals windows)
{
    /// <summary>Declares the bounds.</summary>
    public void Emit(SourceWriter writer, string start, string end)
    {
        Declare(writer, start, windows.Start, windows.Count);
        Declare(writer, end, windows.End, windows.Count);
    }

    /// <summary>Declares a variable with the length of an interval.</summary>
    public void Declare(SourceWriter writer, string name, AxisLengths lengths)
    {
        if (lengths.Common is { } common)
        {
            writer.Line($"int {name} = {common};");
            return;
        }

        string first = $"{name}Start", end = $"{name}End";
        Declare(writer, first, lengths.Of.Start, lengths.Count);
        Declare(writer, end, lengths.Of.End, lengths.Count);
        writer.Line($"int {name} = {end} - {first};");
    }

    /// <summary>Declares a variable with a bound. Of nested conditional expressions that end in 0 and 1, which the C# compiler makes comparisons, ILGPU makes logical values: hence statements.</summary>
    private void Declare(SourceWriter writer, string name, AxisBound bound, int count)
    {
        if (bound.Common(count) is { } common)
        {
            writer.Line($"int {name} = {common};");
            return;
        }

        bool isLong = bound.Magnitude(count) > int.MaxValue;
        string x = isLong ? $"{name}Exact" : name, type = isLong ? "long" : "int";
        string factor = bound.Factor == 1 ? index : $"({index} * {bound.Factor}{(isLong ? "L" : "")})", first = bound.First == 0 ? "" : $" {(bound.First < 0 ? '-' : '+')} {Math.Abs(bound.First)}";
        string linear = IndexCode.Bare(factor + first);

        // What is divided is not below zero, and the shift of a power of two is what a division would be.
        bool dividesAtOnce = bound.Divisor != 1 && !bound.IsWrapped;
        writer.Line($"{type} {x} = {(dividesAtOnce ? IndexCode.Bare(IndexCode.Divide(first.Length == 0 ? factor : $"({factor}{first})", bound.Divisor)) : linear)};");
        if (bound.IsWrapped)
        {
            writer.Line(bound.Wrap == 1
                ? $"if ({x} < 0) {x} = 0;"
                : $"if ({x} < 0) {x} += {IndexCode.Times(IndexCode.Divide($"({bound.Wrap - 1} - {x})", bound.Wrap!.Value), bound.Wrap!.Value)};");
            if (bound.Divisor != 1)
            {
                writer.Line($"{x} = {IndexCode.Bare(IndexCode.Divide(x, bound.Divisor))};");
            }
        }

        if (bound.IsCut(count))
        {
            writer.Line($"if ({x} > {bound.Most}) {x} = {bound.Most};");
        }

        if (isLong)
        {
            writer.Line($"int {name} = (int){x};");
        }
    }
}
