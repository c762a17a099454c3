using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>The maximum of each window, as <c>torch.nn.MaxPool2d</c>, in one, two or three dimensions; padding never wins.</summary>
internal sealed record MaxPool(Window Window, bool CeilMode) : MaxPooling
{
    private static readonly PaddingParameter PaddingParameter =
        new("Padding", "Minus infinities added on each side; at most half of what the kernel spans, `dilation * (kernel - 1) + 1`.");

    private static readonly SizeParameter DilationParameter = new("Dilation", "Distance between elements of the window.", "rate", 1);

    public static readonly LayerDefinition Layer1D = Layer(1);

    public static readonly LayerDefinition Layer2D = Layer(2);

    public static readonly LayerDefinition Layer3D = Layer(3);

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

    public override string Name => $"MaxPool{Window.Rank}D";

    protected override Description Describe(Description description) => description
        .With(KernelParameter, Window.Kernel)
        .With(StrideParameter, Window.Stride, Window.Kernel)
        .With(PaddingParameter, Window)
        .With(DilationParameter, Window.Dilation)
        .With(CeilModeParameter, CeilMode);

    private static LayerDefinition Layer(int rank) => LayerDefinition.InDimensions(
        "MaxPool",
        rank,
        [KernelParameter, StrideParameter, PaddingParameter, DilationParameter, CeilModeParameter],
        (rank, arguments) => new MaxPool(ReadWindow(rank, arguments, PaddingParameter, DilationParameter.Read(arguments, rank)), CeilModeParameter.Read(arguments)));

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
            throw new LayerException(RuleIds.InvalidArgument, DimensionName.InArgument(PaddingParameter.Name, axis, Window.Rank), $"{this} on {input}: position {empty} of the {direction} would see no {what}s of the map, only padding");
        }
    }
}
