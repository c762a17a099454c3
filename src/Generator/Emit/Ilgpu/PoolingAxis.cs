using System.Collections.Immutable;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Which planes, rows or columns of the map lie under the window of each of the result.</summary>
/// <param name="index">The coordinate of the result.</param>
/// <param name="windows">What lies under each window.</param>
internal sealed class PoolingAxis(string index, ImmutableArray<Interval> windows)
{
    /// <summary>Declares the bounds.</summary>
    public void Emit(SourceWriter writer, string start, string end)
    {
        Declare(writer, start, [.. windows.Select(w => w.Start)]);
        Declare(writer, end, [.. windows.Select(w => w.End)]);
    }

    /// <summary>
    /// Declares a variable with the value for the coordinate: arithmetic along the longest even stretch, the others one by one. A kernel has no tables; and of
    /// nested conditional expressions that end in 0 and 1, which the C# compiler makes comparisons, ILGPU makes logical values.
    /// </summary>
    public void Declare(SourceWriter writer, string name, ImmutableArray<int> values)
    {
        // The middle is even wherever only the ends reach into the padding.
        int middle = values.Length / 2, step = values.Length > 1 ? middle + 1 < values.Length ? values[middle + 1] - values[middle] : values[middle] - values[middle - 1] : 0;
        int start = values[middle] - (middle * step);
        writer.Line($"int {name} = {IndexCode.Bare(IndexCode.Plus(IndexCode.Times(index, step), start))};");
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] != start + (i * step))
            {
                writer.Line($"if ({index} == {i}) {name} = {values[i]};");
            }
        }
    }
}
