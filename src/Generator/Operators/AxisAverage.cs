using System.Collections.Immutable;
using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>The mean or sum over all positions along some axes. Part of other operators.</summary>
/// <param name="Axes">0 to 2.</param>
/// <param name="IsMean">Else the sum.</param>
internal sealed record AxisAverage(EquatableArray<int> Axes, bool IsMean) : AveragePooling
{
    public override Shape InferShape(ImmutableArray<Shape> inputs) => WholeAxes.InferShape(Axes, inputs[0]);

    public override AxisIntervals Intervals(Shape input, int axis) => WholeAxes.Of(Axes, input, axis);

    public override PoolingDivisor Divisor(Shape input) => PoolingDivisor.Of(axis => new(IsMean ? Intervals(input, axis) : WholeAxes.Single(Intervals(input, axis).Count)));

    public override string Name => IsMean ? "MeanOver" : "SumOver";

    protected override Description Describe(Description description) => WholeAxes.Describe(description, Axes);
}
