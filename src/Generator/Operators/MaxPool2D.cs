using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Language;

namespace NetGen.Generator.Operators;

/// <summary>The maximum of each window, as <c>torch.nn.MaxPool2d</c>; padding never wins.</summary>
internal sealed record MaxPool2D(Window Window, bool CeilMode) : Pooling
{
    public static readonly LayerDefinition Layer = new("NetGen.MaxPool2DAttribute", Read);

    public override Pair Step => Window.Dilation;

    public override Shape InferShape(ImmutableArray<Shape> inputs)
    {
        Shape input = inputs[0], output = Slide(Window, CeilMode, input);
        RequireElements(input, "height", "rows", Window.Vertical.Sights(output.Height, input.Height));
        RequireElements(input, "width", "columns", Window.Horizontal.Sights(output.Width, input.Width));
        return output;
    }

    public override ImmutableArray<Interval> Rows(Shape input) => Window.Vertical.Sights(InferShape([input]).Height, input.Height);

    public override ImmutableArray<Interval> Columns(Shape input) => Window.Horizontal.Sights(InferShape([input]).Width, input.Width);

    public override IEnumerable<(string RuleId, string? Argument, string Message)> Warnings(ImmutableArray<Shape> inputs) => WarnOfDropped(Window, inputs[0]);

    public override string Describe() => new Description("MaxPool2D", Window.Kernel)
        .With("Stride", Window.Stride, Window.Kernel)
        .WithPadding(Window)
        .With("Dilation", Window.Dilation, new(1, 1))
        .With("CeilMode", CeilMode, false)
        .ToString();

    private static MaxPool2D Read(Arguments arguments, Shape input) => new(
        ReadWindow(arguments, arguments.Pair("Dilation", new(1, 1))),
        arguments.Boolean("CeilMode", false));

    // A dilated window can lie so that all of its elements are padding; PyTorch then answers minus infinity, which nobody wants.
    private void RequireElements(Shape input, string direction, string what, ImmutableArray<Interval> sight)
    {
        int empty = sight.ToList().FindIndex(interval => interval.Length <= 0);
        if (empty >= 0)
        {
            throw new LayerException(RuleIds.InvalidArgument, "Padding", $"{this} on {input}: position {empty} of the {direction} would see no {what} of the map, only padding");
        }
    }
}
