using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Language;

namespace NetGen.Generator.Operators;

/// <summary>
/// An operator that makes one number of each channel's elements in a rectangle: rows and columns of it are independent.
/// Every stage takes the rectangles from here, so that padding, ceil mode and uneven bins are decided once.
/// </summary>
internal abstract record Pooling : Operator
{
    /// <summary>Rows that each row of the result is made of, clipped to the map: from the start in steps of <see cref="Step"/>. Never empty.</summary>
    public abstract ImmutableArray<Interval> Rows(Shape input);

    /// <summary>Columns that each column of the result is made of, as <see cref="Rows"/>.</summary>
    public abstract ImmutableArray<Interval> Columns(Shape input);

    /// <summary>Distance between elements of a rectangle.</summary>
    public virtual Pair Step => new(1, 1);

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => inputs[0];

    /// <summary>The window of a pool: its stride is the kernel where none is given.</summary>
    private protected static Window ReadWindow(Arguments arguments, Pair dilation)
    {
        Pair kernel = arguments.Pair("kernel");
        return new(kernel, arguments.Pair("Stride", kernel), Padding.Of(arguments.Pair("Padding", new(0, 0), min: 0)), dilation);
    }

    /// <summary>The result of a sliding pool, after PyTorch's checks.</summary>
    private protected Shape Slide(Window window, bool ceilMode, Shape input)
    {
        Rank.Require(this, input, 2);
        RequireHalf("height", window.Kernel.H, window.Padding.Top);
        RequireHalf("width", window.Kernel.W, window.Padding.Left);
        Pair size = window.Slide(Describe(), input, ceilMode);
        return SizeLimit.Require(this, input, input.Channels, size.H, size.W);
    }

    /// <summary>Warns of rows and columns that no window reaches.</summary>
    private protected IEnumerable<(string RuleId, string? Argument, string Message)> WarnOfDropped(Window window, Shape input)
    {
        Shape output = InferShape([input]);
        var rows = (Axis: window.Vertical, Positions: output.Height, Size: input.Height);
        var columns = (Axis: window.Horizontal, Positions: output.Width, Size: input.Width);
        int droppedRows = rows.Axis.Dropped(rows.Positions, rows.Size), droppedColumns = columns.Axis.Dropped(columns.Positions, columns.Size);
        if (droppedRows == 0 && droppedColumns == 0)
        {
            yield break;
        }

        string down = rows.Axis.DroppedArithmetic(rows.Positions, rows.Size), across = columns.Axis.DroppedArithmetic(columns.Positions, columns.Size);
        var (what, arithmetic) = (droppedRows, droppedColumns) switch
        {
            (_, 0) => (Last(droppedRows, "row"), down),
            (0, _) => (Last(droppedColumns, "column"), across),
            (1, 1) => ("row and column", Both(down, across)),
            var (r, c) when r == c => ($"{r} rows and columns", Both(down, across)),
            _ => ($"{Last(droppedRows, "row")} and the last {Last(droppedColumns, "column")}", Both(down, across)),
        };
        string verb = droppedRows + droppedColumns == 1 ? "is" : "are";
        yield return (RuleIds.PoolingDrops, "kernel", $"{this} on {input}: the last {what} {verb} dropped ({arithmetic})");
    }

    private static string Last(int count, string what) => count == 1 ? what : $"{count} {what}s";

    private static string Both(string down, string across) => down == across ? down : $"{down}; {across}";

    private void RequireHalf(string direction, int kernel, int padding)
    {
        if (padding > kernel / 2)
        {
            throw new LayerException(RuleIds.InvalidArgument, "Padding", $"{this}: the padding of the {direction} may be at most half the kernel, {kernel}/2 = {kernel / 2}, found {padding}");
        }
    }
}
