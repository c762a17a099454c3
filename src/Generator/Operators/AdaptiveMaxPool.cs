using System.Collections.Immutable;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>The maximum of each of so many bins, as <c>torch.nn.AdaptiveMaxPool2d</c>, in one, two or three dimensions.</summary>
/// <param name="Bins">The size of the result.</param>
internal sealed record AdaptiveMaxPool(Size Bins) : MaxPooling
{
    public static readonly LayerDefinition Layer1D = Layer(1);

    public static readonly LayerDefinition Layer2D = Layer(2);

    public static readonly LayerDefinition Layer3D = Layer(3);

    public override Size Step => Size.One(Bins.Rank);

    public override Shape InferShape(ImmutableArray<Shape> inputs) => AdaptiveBins.InferShape(this, inputs[0], Bins);

    public override AxisIntervals Intervals(Shape input, int axis) => AdaptiveBins.Of(Bins[axis], input.Size[axis]);

    public override Window? WindowOn(Shape input) => WindowThrough(input);

    public override string Name => $"AdaptiveMaxPool{Bins.Rank}D";

    protected override Description Describe(Description description) => description.With(AdaptiveBins.SizeParameter, Bins);

    private static LayerDefinition Layer(int rank) =>
        LayerDefinition.InDimensions("AdaptiveMaxPool", rank, [AdaptiveBins.SizeParameter], (rank, arguments) => new AdaptiveMaxPool(AdaptiveBins.SizeParameter.Read(arguments, rank)));
}
