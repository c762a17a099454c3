using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>
/// An operator that makes one number of each channel's elements in a box: planes, rows and columns of it are independent.
/// Every stage takes the boxes from here, so that padding, ceil mode and uneven bins are decided once.
/// </summary>
internal abstract record Pooling : Operator
{
    private protected static readonly SizeParameter KernelParameter = new("kernel", "Window size.", "2 * radius + 1") { PyTorch = "kernel_size" };

    private protected static readonly SizeParameter StrideParameter = new("Stride", "Step of the window.", "stride") { Absent = "the kernel" };

    private protected static readonly BooleanParameter CeilModeParameter =
        new("CeilMode", "Whether a last window that is partly outside counts, if it starts inside the map or its leading padding.", false);

    /// <summary>Distance between elements of a box.</summary>
    public abstract Size Step { get; }

    /// <summary>
    /// Planes, rows or columns that each plane, row or column of the result is made of, clipped to the map: from the start in steps of <see cref="Step"/>.
    /// Never empty.
    /// </summary>
    public abstract AxisIntervals Intervals(Shape input, int axis);

    public override bool IsNonNegative(ImmutableArray<bool> inputs) => inputs[0];

    /// <summary>The box where copies of it, side by side from the start, are all boxes: no element is read twice, none lies in the padding. Else null.</summary>
    private protected Size? TileOf(Shape input)
    {
        if (!Step.IsOne)
        {
            return null;
        }

        AxisIntervals[] axes = [.. Enumerable.Range(0, Size.Axes).Select(axis => Intervals(input, axis))];
        return axes.All(boxes => boxes.CommonLength is { } length && boxes.StartEvery(length)) ? Size.Of(input.SpatialRank, axis => axes[axis][0].Length) : null;
    }

    /// <summary>The window of a pool: its stride is the kernel where none is given.</summary>
    private protected static Window ReadWindow(int rank, Arguments arguments, PaddingParameter padding, Size dilation)
    {
        Size kernel = KernelParameter.Read(arguments, rank);
        return new(kernel, StrideParameter.Read(arguments, rank, absent: kernel), padding.ReadNumbers(arguments, rank), dilation);
    }

    /// <summary>The result of a sliding pool, after PyTorch's checks.</summary>
    private protected Shape Slide(Window window, bool ceilMode, Shape input)
    {
        Rank.Require(this, input, window.Rank);
        Size size = default;
        LayerException.ThrowAll(
        [
            .. Enumerable.Range(Size.Axes - window.Rank, window.Rank).Select<int, Action>(axis => () => RequireHalf(axis, window)),
            () => size = window.Slide(Describe(), input, ceilMode),
        ]);
        return SizeLimit.Require(this, input, [input.Channels, .. size.Dimensions]);
    }

    /// <summary>Tells of planes, rows and columns that no window reaches, as PyTorch drops them; it is a warning where that is more of the map than is kept.</summary>
    private protected IEnumerable<Warning> WarnOfDropped(Window window, Shape input)
    {
        Size positions = InferShape([input]).Size;
        var dropped = Enumerable.Range(0, Size.Axes)
            .Select(axis => (
                Element: DimensionName.OfElement(axis, window.Rank),
                Size: input.Size[axis],
                Count: window[axis].Dropped(positions[axis], input.Size[axis]),
                Arithmetic: window[axis].DroppedArithmetic(positions[axis], input.Size[axis])))
            .Where(d => d.Count > 0)
            .ToList();
        if (dropped.Count == 0)
        {
            yield break;
        }

        // As many of each are counted once: "the last row and column", "the last 2 rows and columns".
        int most = dropped[0].Count;
        string what = dropped.All(d => d.Count == most)
            ? Last(most, Enumeration(dropped.ConvertAll(d => most == 1 ? d.Element : $"{d.Element}s")))
            : string.Join(" and the last ", dropped.Select(d => Last(d.Count, d.Count == 1 ? d.Element : $"{d.Element}s")));
        string verb = dropped.Sum(d => d.Count) == 1 ? "is" : "are";
        double kept = dropped.Aggregate(1.0, (share, d) => share * (d.Size - d.Count) / d.Size);
        yield return new(RuleIds.PoolingDrops, KernelParameter.Name, $"{this} on {input}: the last {what} {verb} dropped ({string.Join("; ", dropped.Select(d => d.Arithmetic).Distinct())})", IsGrave: kept < 0.5);
    }

    private static string Enumeration(List<string> items) =>
        items.Count == 1 ? items[0] : $"{string.Join(", ", items.Take(items.Count - 1))} and {items[items.Count - 1]}";

    private static string Last(int count, string what) => count == 1 ? what : $"{count} {what}";

    private void RequireHalf(int axis, Window window)
    {
        WindowAxis way = window[axis];
        long most = way.Extent / 2;
        if (way.Before > most)
        {
            string half = way.Dilation == 1 ? $"half the kernel, {way.Kernel}/2" : $"half of what the kernel spans, ({way.Dilation}*({way.Kernel}-1) + 1)/2";
            string direction = DimensionName.OfAxis(axis, window.Rank);
            throw new LayerException(RuleIds.InvalidArgument, DimensionName.InArgument(Conv.PaddingParameter.Name, axis, window.Rank), $"{this}: the padding of the {direction} may be at most {half} = {most}, found {way.Before}");
        }
    }
}
