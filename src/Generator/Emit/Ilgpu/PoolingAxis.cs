using System.Collections.Immutable;
using NetGen.Generator.Operators;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Which planes, rows or columns of the map lie under the window of each of the result.</summary>
/// <param name="index">The coordinate of the result.</param>
/// <param name="windows">What lies under each window.</param>
internal sealed class PoolingAxis(string index, ImmutableArray<Interval> windows)
{
    /// <summary>Declares the bounds.</summary>
    public void Emit(SourceWriter writer, string start, string end) =>
        writer.Line($"int {start} = {IndexCode.Bare(Choose([.. windows.Select(w => w.Start)]))}, {end} = {IndexCode.Bare(Choose([.. windows.Select(w => w.End)]))};");

    /// <summary>An expression for one of the values: arithmetic along the longest even stretch, the others one by one. A kernel has no tables.</summary>
    public string Choose(ImmutableArray<int> values)
    {
        // The middle is even wherever only the ends reach into the padding.
        int middle = values.Length / 2, step = values.Length > 1 ? middle + 1 < values.Length ? values[middle + 1] - values[middle] : values[middle] - values[middle - 1] : 0;
        int start = values[middle] - (middle * step);
        string expression = IndexCode.Plus(IndexCode.Times(index, step), start);
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] != start + (i * step))
            {
                expression = $"{index} == {i} ? {values[i]} : {expression}";
            }
        }

        return $"({expression})";
    }
}
