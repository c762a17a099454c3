using NetGen.Generator.Emit.Indices;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Emit.Ilgpu;

/// <summary>Where a window starts: its plane, row and column in the map, which may be before the first, and its element.</summary>
internal sealed record WindowStart(IndexExpression Plane, IndexExpression Row, IndexExpression Column, IndexExpression Element)
{
    /// <summary>Declares plane o, row p, column q and element x.</summary>
    /// <param name="writer">The kernel.</param>
    /// <param name="pixel">The pixel of the result.</param>
    /// <param name="window">How the window moves.</param>
    /// <param name="input">The map.</param>
    /// <param name="channel">Its first channel under the window.</param>
    /// <param name="suffix">What tells the variables from those of other windows.</param>
    /// <param name="isSeen">Whether it is looked at; else it starts out of sight, where no row under it is in the map. Null for always.</param>
    public static WindowStart Declare(SourceWriter writer, PixelCode pixel, Window window, GpuTensor input, IndexExpression channel, string suffix, IndexCondition? isSeen = null)
    {
        IndexExpression plane = writer.Declare($"o{suffix}", (pixel.Plane * window.Stride.D) - window.Padding.Front);
        IndexExpression down = (pixel.Row * window.Stride.H) - window.Padding.Top;
        IndexExpression row = writer.Declare($"p{suffix}", isSeen is null ? down : isSeen.Choose(down, -OutOfSight(window, input.Map)));
        IndexExpression column = writer.Declare($"q{suffix}", (pixel.Column * window.Stride.W) - window.Padding.Left);
        return new(plane, row, column, writer.Declare($"x{suffix}", input.Index(pixel.Image, channel, plane, row, column)));
    }

    /// <summary>Whether an element under the window is in the map, so many planes, rows and columns from its start.</summary>
    public IndexCondition Holds(Shape map, IndexExpression planes, IndexExpression rows, IndexExpression columns) => IndexCondition.All(
        Plane + planes >= 0,
        Plane + planes < map.Depth,
        Row + rows >= 0,
        Row + rows < map.Height,
        Column + columns >= 0,
        Column + columns < map.Width);

    /// <summary>So many rows above the map that no row under a window reaches it.</summary>
    private static int OutOfSight(Window window, Shape map) => (int)Math.Min((long)window.Extent.H + map.Height, int.MaxValue);
}
