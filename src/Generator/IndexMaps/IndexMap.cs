using NetGen.Generator.Primitives;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.IndexMaps;

/// <summary>
/// Which element of the input each element of a result is: what an operator does that only moves data. The place in the input is the sum of what each axis of the result
/// adds to it, so neither tables nor conditions are needed for what channels are dealt out, cut off, repeated, turned round or surrounded by a number.
/// </summary>
/// <remarks>
/// Segments of loops are all that PyTorch's movements need. A flip is one loop of steps of -1, a permutation is loops along other axes, a roll is two segments that have changed places; around
/// an axis, reflection is a segment of steps of -1 on either side, replication one of steps of 0, circular padding the segment of the other end.
/// <para>Two maps that do the same in the same way are equal: segments and loops that go on where others end are joined, and the first segment of each axis starts at <see cref="Origin"/>.</para>
/// </remarks>
internal sealed record IndexMap
{
    private IndexMap(Shape from, Shape to, Steps origin, EquatableArray<AxisMap> axes, double constant)
    {
        From = from;
        To = to;
        Origin = origin;
        Axes = axes;
        Constant = constant;
    }

    /// <summary>The shape of the input.</summary>
    public Shape From { get; }

    /// <summary>The shape of the result.</summary>
    public Shape To { get; }

    /// <summary>The element of the input that the first element of the result is; where that is a constant, the first that is none.</summary>
    public Steps Origin { get; }

    /// <summary>Along channels, depth, height and width of the result.</summary>
    public EquatableArray<AxisMap> Axes { get; }

    /// <summary>What elements are that are none of the input; 0 where there are none.</summary>
    public double Constant { get; }

    public bool HasConstant => Axes.Any(axis => axis.Segments.Any(segment => segment.IsConstant));

    /// <summary>Whether the result is the input, perhaps in another number of dimensions.</summary>
    public bool IsIdentity => IsView && Origin == Steps.None && From.Channels == To.Channels;

    /// <summary>Whether the result is some consecutive channels of the input, which can be read where they are.</summary>
    /// <remarks>
    /// Channels in another order cannot: kernels read those of a pixel as vectors, next to each other. Nor can a part of the rows or columns: a convolution that pads reads zeros around its map,
    /// and around the part is the rest.
    /// </remarks>
    public bool IsView => Origin == Steps.Along(0, Origin.C) && Axes.Select((axis, i) => axis.IsSlice(i)).All(isSlice => isSlice)
        && (From.Depth, From.Height, From.Width) == (To.Depth, To.Height, To.Width);

    /// <summary>Whether the elements are those of the input in the same order, channels outermost.</summary>
    public bool KeepsOrder => From.Length == To.Length && Equals(SameOrder.TryOne(From, To));

    /// <param name="from">The shape of the input.</param>
    /// <param name="to">The shape of the result.</param>
    /// <param name="axes">The segments of each axis of the result; the place in the input is the sum of what they say.</param>
    /// <param name="constant">What elements are that are none of the input.</param>
    public static IndexMap Of(Shape from, Shape to, IEnumerable<IEnumerable<Segment>> axes, double constant = 0)
    {
        Steps origin = Steps.None;
        var relative = new List<AxisMap>();
        foreach (AxisMap axis in axes.Select(AxisMap.Of))
        {
            Steps start = axis.Segments.First(segment => !segment.IsConstant).Start;
            origin += start;
            relative.Add(new(axis.Segments.Select(segment => segment.IsConstant ? segment : segment with { Start = segment.Start - start }).ToEquatableArray()));
        }

        bool hasConstant = relative.Any(axis => axis.Segments.Any(segment => segment.IsConstant));
        return new(from, to, origin, relative.ToEquatableArray(), hasConstant ? constant : 0);
    }

    /// <summary>A map that changes one axis, or some, and keeps the others.</summary>
    /// <param name="from">The shape of the input.</param>
    /// <param name="axes">The segments of the axes that change.</param>
    /// <param name="constant">What elements are that are none of the input.</param>
    public static IndexMap Along(Shape from, double constant, params ReadOnlySpan<(int Axis, IEnumerable<Segment> Segments)> axes)
    {
        IEnumerable<Segment>[] all = [.. Enumerable.Range(0, Steps.Axes).Select(axis => Whole(from, axis))];
        foreach (var (axis, segments) in axes)
        {
            all[axis] = [.. segments];
        }

        int[] sizes = [.. all.Select(segments => segments.Sum(segment => segment.Count))];
        return Of(from, Shape.Of(sizes[0], new(from.SpatialRank, sizes[1], sizes[2], sizes[3])), all, constant);
    }

    /// <summary>A map whose result has the dimensions of its input in their order or another, each forwards or backwards.</summary>
    /// <param name="from">The shape of the input.</param>
    /// <param name="dimensions">For each dimension of the result, the index of the input's and whether it is turned round.</param>
    public static IndexMap OfDimensions(Shape from, params IReadOnlyList<(int Index, bool IsReversed)> dimensions)
    {
        var to = new Shape(dimensions.Select(dimension => from.Dimensions[dimension.Index]).ToEquatableArray());
        IEnumerable<Segment>[] axes = [.. Enumerable.Range(0, Steps.Axes).Select(_ => (IEnumerable<Segment>)[Segment.Of(Steps.None)])];
        if (to.HasAxes)
        {
            for (int i = 0; i < dimensions.Count; i++)
            {
                axes[Steps.AxisOf(to, i)] = [Along(i)];
            }
        }
        else
        {
            Segment[] all = [.. dimensions.Select((_, i) => Along(i))];
            axes[0] = [Segment.Of(all.Aggregate(Steps.None, (start, segment) => start + segment.Start), all.SelectMany(segment => segment.Digits))];
        }

        return Of(from.Kept, to.Kept, axes);

        Segment Along(int i)
        {
            var (index, isReversed) = dimensions[i];
            var whole = Segment.Of(Steps.None, new Digit(from.Dimensions[index], Steps.AlongDimension(from, index)));
            return isReversed ? whole.Reversed() : whole;
        }
    }

    public static IndexMap Identity(Shape shape) => Along(shape, 0);

    /// <summary>All of an axis as it is.</summary>
    public static IEnumerable<Segment> Whole(Shape from, int axis) => [Segment.Of(Steps.None, new Digit(Steps.Of(from)[axis], Steps.Along(axis)))];

    /// <summary>Some consecutive elements of an axis.</summary>
    public static Segment Slice(int axis, int start, int count) => Segment.Of(Steps.Along(axis, start), new Digit(count, Steps.Along(axis)));
}

/// <summary>What an axis of the result adds to the place in the input.</summary>
/// <param name="Segments">One after the other, none empty.</param>
internal sealed record AxisMap(EquatableArray<Segment> Segments)
{
    /// <summary>The segments that are not empty; those that go on where others end are joined to them.</summary>
    public static AxisMap Of(IEnumerable<Segment> segments)
    {
        var joined = new List<Segment>();
        foreach (Segment segment in segments.Where(segment => segment.Count > 0))
        {
            if (joined.Count > 0 && Join(joined[joined.Count - 1], segment) is { } both)
            {
                joined[joined.Count - 1] = both;
            }
            else
            {
                joined.Add(segment);
            }
        }

        return new(joined.ToEquatableArray());
    }

    public int Count => Segments.Sum(segment => segment.Count);

    /// <summary>Each segment, and the index of its first element along the axis.</summary>
    public IEnumerable<(Segment Segment, int Start)> Placed
    {
        get
        {
            int start = 0;
            foreach (Segment segment in Segments)
            {
                yield return (segment, start);
                start += segment.Count;
            }
        }
    }

    /// <summary>Whether it is consecutive elements of the same axis of the input.</summary>
    public bool IsSlice(int axis) => Segments.Count == 1 && Segments[0].IsLinear && Segments[0].Digits.All(digit => digit.Step == Steps.Along(axis));

    private static Segment? Join(Segment a, Segment b)
    {
        if (a.IsConstant && b.IsConstant)
        {
            return Segment.Constant(a.Count + b.Count);
        }

        if (!a.IsLinear || !b.IsLinear)
        {
            return null;
        }

        // One element goes with any step.
        Steps step = a.Count > 1 ? a.Step : b.Count > 1 ? b.Step : b.Start - a.Start;
        return (a.Count == 1 || a.Step == step) && (b.Count == 1 || b.Step == step) && a.Start + (step * a.Count) == b.Start
            ? Segment.Of(a.Start, new Digit(a.Count + b.Count, step))
            : null;
    }
}
