using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Operators;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Which planes, rows or columns of the map lie under the window of each of the result.</summary>
/// <param name="index">The coordinate of the result.</param>
/// <param name="windows">What lies under each window.</param>
internal sealed class PoolingAxis(IndexExpression index, AxisIntervals windows)
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
        IndexExpression linear = ((isLong ? IndexExpression.Wide(index) : index) * bound.Factor) + bound.First;

        // What is divided is not below zero, and the shift of a power of two is what a division would be.
        bool dividesAtOnce = bound.Divisor != 1 && !bound.IsWrapped;
        writer.Line($"{type} {x} = {(dividesAtOnce ? linear / bound.Divisor : linear)};");
        if (bound.Wrap is { } wrap && bound.IsWrapped)
        {
            writer.Line(wrap == 1
                ? $"if ({x} < 0) {x} = 0;"
                : $"if ({x} < 0) {x} += {(wrap - 1 - IndexExpression.Variable(x, new Bounds(double.NegativeInfinity, -1))) / wrap * wrap};");
            if (bound.Divisor != 1)
            {
                writer.Line($"{x} = {IndexExpression.Variable(x) / bound.Divisor};");
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
