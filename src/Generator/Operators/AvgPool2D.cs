using System.Collections.Immutable;
using NetGen.Generator.Graph;
using NetGen.Generator.Language;

namespace NetGen.Generator.Operators;

/// <summary>The mean of each window, as <c>torch.nn.AvgPool2d</c>.</summary>
/// <param name="Window">Undilated.</param>
/// <param name="CeilMode">Whether a last window that is partly outside counts.</param>
/// <param name="CountIncludePad">Whether padding counts in the divisor.</param>
/// <param name="DivisorOverride">What to divide by in place of the number of elements.</param>
internal sealed record AvgPool2D(Window Window, bool CeilMode, bool CountIncludePad, int? DivisorOverride) : AveragePooling
{
    public static readonly LayerDefinition Layer = new("NetGen.AvgPool2DAttribute", Read);

    public override Shape InferShape(ImmutableArray<Shape> inputs) => Slide(Window, CeilMode, inputs[0]);

    public override ImmutableArray<Interval> Rows(Shape input) => Window.Vertical.Sights(InferShape([input]).Height, input.Height);

    public override ImmutableArray<Interval> Columns(Shape input) => Window.Horizontal.Sights(InferShape([input]).Width, input.Width);

    public override int Divisor(Shape input, int row, int column)
    {
        if (DivisorOverride is { } divisor)
        {
            return divisor;
        }

        // Padding counts, but not what ceil mode adds beyond it.
        var (rows, columns) = CountIncludePad
            ? (Window.Vertical.Span(row, input.Height), Window.Horizontal.Span(column, input.Width))
            : (Window.Vertical.Sight(row, input.Height), Window.Horizontal.Sight(column, input.Width));
        return rows.Length * columns.Length;
    }

    public override IEnumerable<(string RuleId, string? Argument, string Message)> Warnings(ImmutableArray<Shape> inputs) => WarnOfDropped(Window, inputs[0]);

    public override string Describe() => new Description("AvgPool2D", Window.Kernel)
        .With("Stride", Window.Stride, Window.Kernel)
        .WithPadding(Window)
        .With("CeilMode", CeilMode, false)
        .With("CountIncludePad", CountIncludePad, true)
        .With("DivisorOverride", DivisorOverride, null)
        .ToString();

    private static AvgPool2D Read(Arguments arguments, Shape input) => new(
        ReadWindow(arguments, new(1, 1)),
        arguments.Boolean("CeilMode", false),
        arguments.Boolean("CountIncludePad", true),
        arguments.Has("DivisorOverride") ? arguments.Integer("DivisorOverride") : null);
}
