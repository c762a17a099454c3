using NetGen.Generator.Shapes;

namespace NetGen.Generator.IndexMaps;

/// <summary>So many elements along each axis of a value: channels, depth, height and width, the axes 0 to 3 of an <see cref="IndexMap"/>.</summary>
internal readonly record struct Steps(int C, int D, int H, int W)
{
    public const int Axes = Shape.MostDimensions;

    public static readonly Steps None;

    public int this[int axis] => axis switch { 0 => C, 1 => D, 2 => H, _ => W };

    /// <summary>So many along one axis.</summary>
    public static Steps Along(int axis, int steps = 1) => axis switch { 0 => new(steps, 0, 0, 0), 1 => new(0, steps, 0, 0), 2 => new(0, 0, steps, 0), _ => new(0, 0, 0, steps) };

    /// <summary>The axis of a dimension of a value, by its index, channels first.</summary>
    public static int AxisOf(Shape shape, int dimension) => dimension == 0 ? 0 : Axes - shape.Dimensions.Count + dimension;

    /// <summary>One element along a dimension of a value as it is kept.</summary>
    public static Steps AlongDimension(Shape shape, int dimension) =>
        shape.HasAxes ? Along(AxisOf(shape, dimension)) : Along(0, shape.Dimensions.Skip(dimension + 1).Aggregate(1, (product, size) => product * size));

    /// <summary>The elements of a value along each axis.</summary>
    public static Steps Of(Shape shape) => new(shape.Channels, shape.Depth, shape.Height, shape.Width);

    public static Steps operator +(Steps a, Steps b) => new(a.C + b.C, a.D + b.D, a.H + b.H, a.W + b.W);

    public static Steps operator -(Steps a, Steps b) => new(a.C - b.C, a.D - b.D, a.H - b.H, a.W - b.W);

    public static Steps operator *(Steps a, int factor) => new(a.C * factor, a.D * factor, a.H * factor, a.W * factor);
}
