using System.Collections.Immutable;
using NetGen.Generator.Graph;
using NetGen.Generator.Language;

namespace NetGen.Generator.Operators;

/// <summary>The mean of each window, as <c>torch.nn.AvgPool2d</c>, in one, two or three dimensions.</summary>
/// <param name="Window">Undilated.</param>
/// <param name="CeilMode">Whether a last window that is partly outside counts.</param>
/// <param name="CountIncludePad">Whether padding counts in the divisor.</param>
/// <param name="DivisorOverride">What to divide by in place of the number of elements.</param>
internal sealed record AvgPool(Window Window, bool CeilMode, bool CountIncludePad, int? DivisorOverride) : AveragePooling
{
    public static readonly LayerDefinition Layer1D = LayerDefinition.OfModule("NetGen.AvgPool1DAttribute", (arguments, _) => Read(1, arguments));

    public static readonly LayerDefinition Layer2D = LayerDefinition.OfModule("NetGen.AvgPool2DAttribute", (arguments, _) => Read(2, arguments));

    public static readonly LayerDefinition Layer3D = LayerDefinition.OfModule("NetGen.AvgPool3DAttribute", (arguments, _) => Read(3, arguments));

    public override Shape InferShape(ImmutableArray<Shape> inputs) => Slide(Window, CeilMode, inputs[0]);

    public override AxisIntervals Intervals(Shape input, int axis) => Window[axis].Sights(InferShape([input]).Size[axis], input.Size[axis]);

    public override AxisLengths Divisors(Shape input, int axis)
    {
        int positions = InferShape([input]).Size[axis], size = input.Size[axis];
        return DivisorOverride is { } divisor
            ? new(new(positions, AxisBound.Constant(0), AxisBound.Constant(axis == Size.Axes - 1 ? divisor : 1)))
            : new(CountIncludePad ? Window[axis].Spans(positions, size) : Window[axis].Sights(positions, size));
    }

    public override IEnumerable<Warning> Warnings(ImmutableArray<Shape> inputs) => WarnOfDropped(Window, inputs[0]);

    public override string Describe() => new Description($"AvgPool{Window.Rank}D", Window.Kernel)
        .With("Stride", Window.Stride, Window.Kernel)
        .WithPadding(Window)
        .With("CeilMode", CeilMode, false)
        .With("CountIncludePad", CountIncludePad, true)
        .With("DivisorOverride", DivisorOverride, null)
        .ToString();

    private static AvgPool Read(int rank, Arguments arguments) => new(
        ReadWindow(rank, arguments, Size.One(rank)),
        arguments.Boolean("CeilMode", false),
        arguments.Boolean("CountIncludePad", true),
        arguments.Has("DivisorOverride") ? arguments.Integer("DivisorOverride") : null);
}
