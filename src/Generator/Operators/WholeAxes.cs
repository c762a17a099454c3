using System.Collections.Immutable;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>Boxes that are all of a map along some axes and one element along the others.</summary>
internal static class WholeAxes
{
    public static AxisIntervals Of(EquatableArray<int> axes, Shape input, int axis) =>
        axes.Contains(axis) ? new(1, AxisBound.Constant(0), AxisBound.Constant(input.Size[axis])) : Single(input.Size[axis]);

    /// <summary>Each element on its own.</summary>
    public static AxisIntervals Single(int size) => new(size, new(1, 0), new(1, 1));

    public static Shape InferShape(EquatableArray<int> axes, Shape input) => Shape.Of(input.Channels, Size.Of(input.SpatialRank, axis => axes.Contains(axis) ? 1 : input.Size[axis]));

    /// <summary>Adds the axes to the description of an operator, as PyTorch counts dimensions from the end.</summary>
    public static Description Describe(Description description, EquatableArray<int> axes) => description.With(Reduction.DimParameter, axes.Select(axis => axis - Size.Axes).ToEquatableArray(), absent: []);
}
