using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Language;

namespace NetGen.Generator.Operators;

/// <summary>The maximum of each window, as <c>torch.nn.MaxPool2d</c>, in one, two or three dimensions; padding never wins.</summary>
internal sealed record MaxPool(Window Window, bool CeilMode) : MaxPooling
{
    public static readonly LayerDefinition Layer1D = LayerDefinition.OfModule("NetGen.MaxPool1DAttribute", (arguments, _) => Read(1, arguments));

    public static readonly LayerDefinition Layer2D = LayerDefinition.OfModule("NetGen.MaxPool2DAttribute", (arguments, _) => Read(2, arguments));

    public static readonly LayerDefinition Layer3D = LayerDefinition.OfModule("NetGen.MaxPool3DAttribute", (arguments, _) => Read(3, arguments));

    public override Size Step => Window.Dilation;

    public override Window? WindowOn(Shape input) => Window.Reaching(InferShape([input]).Size, input);

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0], output = Slide(Window, CeilMode, input);
        LayerException.ThrowAll(Enumerable.Range(Size.Axes - Window.Rank, Window.Rank)
            .Select<int, Action>(axis => () => RequireElements(input, axis, Window[axis].Sights(output.Size[axis], input.Size[axis]))));
        return output;
    }

    public override AxisIntervals Intervals(Shape input, int axis) => Window[axis].Sights(InferShape([input]).Size[axis], input.Size[axis]);

    public override IEnumerable<Warning> Warnings(ImmutableArray<Shape> inputs) => WarnOfDropped(Window, inputs[0]);

    public override string Describe() => new Description($"MaxPool{Window.Rank}D", Window.Kernel)
        .With("Stride", Window.Stride, Window.Kernel)
        .WithPadding(Window)
        .With("Dilation", Window.Dilation, Size.One(Window.Rank))
        .With("CeilMode", CeilMode, false)
        .ToString();

    private static MaxPool Read(int rank, Arguments arguments) => new(
        ReadWindow(rank, arguments, arguments.Size("Dilation", rank, Size.One(rank))),
        arguments.Boolean("CeilMode", false));

    // A dilated window can lie so that all of its elements are padding; PyTorch then answers minus infinity, which nobody wants. Only one that starts in the
    // padding can, and only where its steps are larger than the map.
    private void RequireElements(Shape input, int axis, AxisIntervals sight)
    {
        int size = input.Size[axis], inPadding = Window.Dilation[axis] > size ? (int)Math.Min(sight.Count, ((Window.Padding.Before(axis) - 1L) / Window.Stride[axis]) + 1) : 0;
        for (int empty = 0; empty < inPadding; empty++)
        {
            if (sight[empty].Length > 0)
            {
                continue;
            }

            string direction = DimensionName.OfAxis(axis, Window.Rank), what = DimensionName.OfElement(axis, Window.Rank);
            throw new LayerException(RuleIds.InvalidArgument, DimensionName.InArgument("Padding", axis, Window.Rank), $"{this} on {input}: position {empty} of the {direction} would see no {what}s of the map, only padding");
        }
    }
}
