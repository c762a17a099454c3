using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>What lies under the window of a pixel of a pooling's result.</summary>
/// <param name="pool">The pooling.</param>
/// <param name="map">The map under the windows.</param>
/// <param name="pixel">The pixel.</param>
internal sealed class PoolingBox(Pooling pool, Shape map, PixelCode pixel)
{
    private readonly bool hasPlanes = map.SpatialRank == 3;

    /// <summary>Along depth, height and width.</summary>
    public IReadOnlyList<PoolingAxis> Axes { get; } =
    [
        new(pixel.Plane, pool.Intervals(map, 0)),
        new(pixel.Row, pool.Intervals(map, 1)),
        new(pixel.Column, pool.Intervals(map, 2)),
    ];

    /// <summary>Declares the bounds.</summary>
    public void Declare(SourceWriter writer)
    {
        if (hasPlanes)
        {
            Axes[0].Emit(writer, "front", "back");
        }

        Axes[1].Emit(writer, "top", "bottom");
        Axes[2].Emit(writer, "left", "right");
    }

    /// <summary>Writes statements for each place under the window: its plane, row and column.</summary>
    public void ForEach(SourceWriter writer, Action<IndexExpression, IndexExpression, IndexExpression> body)
    {
        using (hasPlanes ? Loop("h", "front", "back", 0) : null)
        using (Loop("i", "top", "bottom", 1))
        using (Loop("j", "left", "right", 2))
        {
            body(hasPlanes ? IndexExpression.Variable("h") : 0, IndexExpression.Variable("i"), IndexExpression.Variable("j"));
        }

        // A step beyond the map leads out of it, and a sum beyond 32 bits back into it.
        IDisposable Loop(string at, string start, string end, int axis)
        {
            int step = Math.Min(pool.Step[axis], map.Size[axis]);
            string next = (long)step + map.Size[axis] <= int.MaxValue ? $"{at} += {step}" : $"{at} += {end} - {at} > {step} ? {step} : {end} - {at}";
            return writer.Block($"for (int {at} = {start}; {at} < {end}; {next})");
        }
    }
}
