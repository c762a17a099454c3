using System.Collections.Immutable;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>The maximum over all positions along some axes. Part of other operators.</summary>
/// <param name="Axes">0 to 2.</param>
internal sealed record AxisMax(EquatableArray<int> Axes) : MaxPooling
{
    public override Size Step => Size.One(Size.Axes);

    public override Shape InferShape(ImmutableArray<Shape> inputs) => WholeAxes.InferShape(Axes, inputs[0]);

    public override AxisIntervals Intervals(Shape input, int axis) => WholeAxes.Of(Axes, input, axis);

    public override Window? WindowOn(Shape input) => WindowThrough(input);

    public override string Name => "MaxOver";

    protected override Description Describe(Description description) => WholeAxes.Describe(description, Axes);
}
