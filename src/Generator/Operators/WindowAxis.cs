using NetGen.Generator.Diagnostics;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>A <see cref="Window"/>'s movement in one direction.</summary>
/// <param name="Kernel">Elements of the window.</param>
/// <param name="Stride">Its step.</param>
/// <param name="Before">Padding before the first element.</param>
/// <param name="After">Padding after the last element.</param>
/// <param name="Dilation">Distance between elements of the window.</param>
internal readonly record struct WindowAxis(int Kernel, int Stride, int Before, int After, int Dilation)
{
    /// <summary>Elements that the window spans.</summary>
    public long Extent => ((long)Dilation * (Kernel - 1)) + 1;

    /// <summary>The unpadded, undilated window whose positions are these intervals of so many elements; null where they are not alike and equally far apart.</summary>
    /// <param name="intervals">At least one.</param>
    /// <param name="size">The elements.</param>
    /// <param name="stride">The step where there is but one position.</param>
    public static WindowAxis? Through(AxisIntervals intervals, int size, int stride = 1)
    {
        if (intervals.Count > 1)
        {
            stride = intervals[1].Start - intervals[0].Start;
        }

        // A stride of 0 repeats an interval (more of them than elements); a window always moves.
        return intervals.CommonLength is { } length && stride > 0 && intervals.StartEvery(stride) && (size - length) / stride == intervals.Count - 1
            ? new(length, stride, 0, 0, 1)
            : null;
    }

    /// <summary>The number of positions, as <see cref="Window.Slide"/>.</summary>
    /// <exception cref="LayerException">The window is larger than the padded map, or the padded map too large.</exception>
    public int Slide(string layer, Shape input, int axis, int rank, bool ceilMode)
    {
        string direction = DimensionName.OfAxis(axis, rank);
        int size = input.Size[axis];
        long padded = (long)size + Before + After, room = padded - Extent;
        if (padded > int.MaxValue)
        {
            throw new LayerException(RuleIds.TooLarge, DimensionName.InArgument(Conv.PaddingParameter.Name, axis, rank), $"{layer} on {input}: the {direction} with its padding would be {size} + {Padding} = {padded}, more than 2^31 - 1");
        }

        // Integer division rounds towards zero; below zero floor is meant.
        long count = (long)Math.Floor((double)(room + (ceilMode ? Stride - 1 : 0)) / Stride) + 1;
        if (count < 1)
        {
            throw new LayerException(
                RuleIds.KernelLargerThanInput,
                DimensionName.InArgument(Conv.KernelParameter.Name, axis, rank),
                $"{layer} on {input}: the {direction} would be ({size} + {Padding} - {Dilation}*({Kernel}-1) - 1)/{Stride} + 1 = {count} < 1");
        }

        bool isBeyond = ceilMode && (count - 1) * Stride >= (long)size + Before;
        return (int)(isBeyond ? count - 1 : count);
    }

    /// <summary>The elements that the window sees at each position: those in the map, <see cref="Dilation"/> apart. Dilation skips padding as it skips the map.</summary>
    public AxisIntervals Sights(int positions, int size) => new(positions, new(Stride, -Before, Wrap: Dilation), new(Stride, Extent - Before, Most: size));

    /// <summary>The elements of the padded map that an undilated window lies on at each position, padding included.</summary>
    public AxisIntervals Spans(int positions, int size) => new(positions, new(Stride, -Before), new(Stride, (long)Kernel - Before, Most: (int)((long)size + After)));

    /// <summary>Elements at the end of the map that no position reaches.</summary>
    public int Dropped(int positions, int size) => (int)Math.Max(0, size + (long)Before - Reach(positions));

    /// <summary>The arithmetic of <see cref="Dropped"/>.</summary>
    public string DroppedArithmetic(int positions, int size) =>
        $"{size}{(Before > 0 ? $" + {Before}" : "")} - (({positions}-1)*{Stride} + {Extent}) = {Dropped(positions, size)}";

    /// <summary>The padding after the last element with which the window, rounding down, has so many positions: at least its own.</summary>
    public int AfterFor(int positions, int size) => (int)Math.Max(After, Reach(positions) - size - Before);

    /// <summary>Elements of the padded map from its start to the end of the last position.</summary>
    private long Reach(int positions) => ((positions - 1L) * Stride) + Extent;

    private string Padding => Before == After ? $"2*{Before}" : $"{Before} + {After}";
}
