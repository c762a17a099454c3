using System.Collections.Immutable;
using System.Numerics;
using NetGen.Generator.Formulas;
using NetGen.Generator.Operators;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Tests.Reference;

/// <summary>The root of the mean of the squares in each window, which is no layer here: it shows that code for devices follows from what a pooling says of itself.</summary>
internal sealed record TestedPooling(Window Window) : ReducingPooling
{
    private static readonly Formula Squares = Taking("pooled + x * x");

    public override Size Step => Size.One(Window.Rank);

    /// <summary>The runtime has none of its own for it; this one is of the same form.</summary>
    public override string Kernel => "AvgPool";

    public override double First => 0;

    public override Formula Take => Squares;

    public override PoolingDivisor Divisor(Shape input) => PoolingDivisor.Of(axis => new(Intervals(input, axis)));

    public override ElementStep? FirstStep(ImmutableArray<Shape> inputs) => new ActivationStep(new FormulaActivation(new FormulaParser(_ => null, []).Parse("sqrt(x)")));

    public override Shape InferShape(ImmutableArray<Shape> inputs) => Slide(Window, ceilMode: false, inputs[0]);

    public override AxisIntervals Intervals(Shape input, int axis) => Window[axis].Sights(InferShape([input]).Size[axis], input.Size[axis]);

    public override string Name => nameof(TestedPooling);

    public Tensor<T> Of<T>(Tensor<T> input)
        where T : IFloatingPointIeee754<T>
    {
        var squares = new Tensor<T>(input.Shape, Array.ConvertAll(input.Values, x => x * x));
        Tensor<T> means = Pools.Of(new AvgPool(Window, CeilMode: false, CountIncludePad: false, DivisorOverride: null), squares);
        return new(means.Shape, Array.ConvertAll(means.Values, T.Sqrt));
    }
}
