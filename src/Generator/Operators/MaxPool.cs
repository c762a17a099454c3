using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Language;

namespace NetGen.Generator.Operators;

/// <summary>The maximum of each window, as <c>torch.nn.MaxPool2d</c>, in one, two or three dimensions; padding never wins.</summary>
internal sealed record MaxPool(Window Window, bool CeilMode) : MaxPooling
{
    public static readonly LayerDefinition Layer1D = new("NetGen.MaxPool1DAttribute", (arguments, _) => Read(1, arguments));

    public static readonly LayerDefinition Layer2D = new("NetGen.MaxPool2DAttribute", (arguments, _) => Read(2, arguments));

    public static readonly LayerDefinition Layer3D = new("NetGen.MaxPool3DAttribute", (arguments, _) => Read(3, arguments));

    public override Size Step => Window.Dilation;

    public override Window? WindowOn(Shape input) => Window.Reaching(InferShape([input]).Size, input);

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0], output = Slide(Window, CeilMode, input);
        for (int axis = 0; axis < Size.Axes; axis++)
        {
            RequireElements(input, axis, Window[axis].Sights(output.Size[axis], input.Size[axis]));
        }

        return output;
    }

    public override ImmutableArray<Interval> Intervals(Shape input, int axis) => Window[axis].Sights(InferShape([input]).Size[axis], input.Size[axis]);

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

    // A dilated window can lie so that all of its elements are padding; PyTorch then answers minus infinity, which nobody wants.
    private void RequireElements(Shape input, int axis, ImmutableArray<Interval> sight)
    {
        int empty = sight.ToList().FindIndex(interval => interval.Length <= 0);
        if (empty >= 0)
        {
            string direction = DimensionName.OfAxis(axis, Window.Rank), what = DimensionName.OfElement(axis, Window.Rank);
            throw new LayerException(RuleIds.InvalidArgument, "Padding", $"{this} on {input}: position {empty} of the {direction} would see no {what}s of the map, only padding");
        }
    }
}
