namespace NetGen.Generator.IndexMaps;

/// <summary>Two maps, one after the other, as one.</summary>
internal sealed class Composition
{
    private readonly IndexMap outer;
    private readonly IndexMap inner;

    /// <summary>How far the digits of each axis of the value between are used up, which may not be more than they count.</summary>
    private readonly int[][] used;

    private Composition(IndexMap outer, IndexMap inner)
    {
        this.outer = outer;
        this.inner = inner;
        used = [.. inner.Axes.Select(axis => new int[axis.Segments[0].Digits.Count])];
    }

    /// <summary>What <paramref name="outer"/> makes of what <paramref name="inner"/> does; null where that is no map: loops of one would have to lead through parts of loops of the other.</summary>
    public static IndexMap? TryMake(IndexMap outer, IndexMap inner) =>
        outer.HasConstant && inner.HasConstant && !outer.Constant.Equals(inner.Constant) ? null : new Composition(outer, inner).TryMake();

    private IndexMap? TryMake()
    {
        // The place of the value between's first element is in the origin; what the steps along it lead to is added.
        if (AtOrigin() is not { } origin)
        {
            return null;
        }

        var axes = new List<List<Segment>>();
        for (int axis = 0; axis < Steps.Axes; axis++)
        {
            if (TryAxis(axis) is not { } segments)
            {
                return null;
            }

            // Of a padded value nothing may be left but the padding.
            if (segments.All(segment => segment.IsConstant))
            {
                return null;
            }

            axes.Add(axis == 0 ? [.. segments.Select(s => s.IsConstant ? s : s with { Start = s.Start + origin })] : segments);
        }

        return IndexMap.Of(inner.From, outer.To, axes, outer.HasConstant ? outer.Constant : inner.Constant);
    }

    /// <summary>An axis of the value between along which every step leads equally far in the input, wherever it starts.</summary>
    private bool IsLinear(int between) => inner.Axes[between].Segments.Count == 1 && inner.Axes[between].Segments[0].IsLinear;

    /// <summary>An axis of the value between that is made of loops of equal steps.</summary>
    private bool IsNest(int between) => inner.Axes[between].Segments.Count == 1 && inner.Axes[between].Segments[0].Digits.All(digit => digit.Nearest is null);

    /// <summary>The axis of the result that is stretches of an axis of the value between, forwards, backwards or one element again and again, and the only one that leads along that; -1 where there is none.</summary>
    private int Follower(int between)
    {
        var along = Enumerable.Range(0, Steps.Axes).Where(axis => outer.Axes[axis].Segments.Any(s => s.Start[between] != 0 || s.Digits.Any(d => d.Step[between] != 0))).ToList();
        int follower = along.Count == 0 ? between : along[0];
        return along.Count <= 1 && outer.Axes[follower].Segments.All(s => s.IsConstant || IsStretch(s)) ? follower : -1;

        bool IsStretch(Segment segment) => segment.IsLinear
            && segment.Start == Steps.Along(between, segment.Start[between])
            && segment.Digits.All(digit => digit.Step[between] is >= -1 and <= 1 && digit.Step == Steps.Along(between, digit.Step[between]));
    }

    private Steps? AtOrigin()
    {
        Steps origin = inner.Origin;
        for (int between = 0; between < Steps.Axes; between++)
        {
            int at = outer.Origin[between];
            if (IsLinear(between))
            {
                origin += inner.Axes[between].Segments[0].Step * at;
            }
            else if (Follower(between) < 0 && (at != 0 || !IsNest(between)))
            {
                return null;
            }
        }

        return origin;
    }

    private List<Segment>? TryAxis(int axis)
    {
        for (int between = 0; between < Steps.Axes; between++)
        {
            if (!IsLinear(between) && Follower(between) == axis)
            {
                return TryFollow(axis, between);
            }
        }

        var segments = new List<Segment>();
        foreach (Segment segment in outer.Axes[axis].Segments)
        {
            if (segment.IsConstant)
            {
                segments.Add(segment);
            }
            else if (TryThrough(segment) is { } composed)
            {
                segments.Add(composed);
            }
            else
            {
                return null;
            }
        }

        return segments;
    }

    /// <summary>Stretches of an axis of the value between, whatever that is made of.</summary>
    private List<Segment>? TryFollow(int axis, int between)
    {
        var segments = new List<Segment>();
        foreach (Segment segment in outer.Axes[axis].Segments)
        {
            if (segment.IsConstant)
            {
                segments.Add(segment);
                continue;
            }

            int first = outer.Origin[between] + segment.Start[between], step = segment.Count == 1 ? 1 : segment.Step[between];
            int from = step < 0 ? first - segment.Count + 1 : first;
            if (TryCut(between, from, step == 0 ? 1 : segment.Count) is not { } cut)
            {
                return null;
            }

            if (step < 0)
            {
                if (cut.Any(part => !part.IsReversible))
                {
                    return null;
                }

                cut = [.. cut.AsEnumerable().Reverse().Select(part => part.Reversed())];
            }

            segments.AddRange(step == 0 ? [cut[0].IsConstant ? Segment.Constant(segment.Count) : Segment.Of(cut[0].Start, new Digit(segment.Count, Steps.None))] : cut);
        }

        return segments;
    }

    /// <summary>A stretch of an axis of the value between, as the segments of the input that it is.</summary>
    private List<Segment>? TryCut(int between, int from, int count)
    {
        var segments = new List<Segment>();
        foreach (var (part, start) in inner.Axes[between].Placed)
        {
            int first = Math.Max(from, start), end = Math.Min(from + count, start + part.Count);
            if (first < end)
            {
                if (part.Cut(first - start, end - first) is not { } cut)
                {
                    return null;
                }

                segments.Add(cut);
            }
        }

        return segments;
    }

    /// <summary>A nest of loops through the value between, as one through the input.</summary>
    private Segment? TryThrough(Segment segment)
    {
        Steps start = Steps.None;
        for (int between = 0; between < Steps.Axes; between++)
        {
            if (IsLinear(between))
            {
                start += inner.Axes[between].Segments[0].Step * segment.Start[between];
            }
            else if (segment.Start[between] != 0)
            {
                return null;
            }
        }

        var digits = new List<Digit>();
        foreach (Digit digit in segment.Digits)
        {
            if (TrySplit(digit) is not { } parts)
            {
                return null;
            }

            digits.AddRange(parts);
        }

        return Segment.Of(start, digits);
    }

    /// <summary>A loop as the loops, outermost first, that each stay within one digit of every axis that they lead along.</summary>
    private List<Digit>? TrySplit(Digit digit)
    {
        var open = new Stack<Digit>([digit]);
        var done = new List<Digit>();
        while (open.Count > 0)
        {
            Digit next = open.Pop();
            Steps step = Steps.None;
            int within = next.Count;
            for (int between = 0; between < Steps.Axes && within > 0; between++)
            {
                int along = next.Step[between];
                if (IsLinear(between))
                {
                    step += inner.Axes[between].Segments[0].Step * along;
                }
                else if (along != 0)
                {
                    Segment nest = inner.Axes[between].Segments[0];
                    int place = Enumerable.Range(0, nest.Digits.Count).LastOrDefault(d => along > 0 && nest.Weight(d) * (long)nest.Digits[d].Count > along);
                    int weight = nest.Weight(place), size = nest.Digits[place].Count * weight;
                    if (next.Nearest is not null || along < 0 || along % weight != 0 || size % along != 0)
                    {
                        return null;
                    }

                    // Turns until the next digit changes; those beyond are a loop around.
                    within = Math.Min(within, size / along);
                    step += nest.Digits[place].Step * (along / weight);
                }
            }

            if (next.Count % within != 0)
            {
                return null;
            }

            if (within < next.Count)
            {
                open.Push(next with { Count = within });
                open.Push(new(next.Count / within, next.Step * within));
                continue;
            }

            if (!TryUse(next))
            {
                return null;
            }

            done.Add(next with { Step = step });
        }

        return done;
    }

    /// <summary>Counts what a loop adds to the digits that it leads along. No sum may go beyond a digit: it would carry over into the next.</summary>
    private bool TryUse(Digit loop)
    {
        for (int between = 0; between < Steps.Axes; between++)
        {
            int along = loop.Step[between];
            if (along == 0 || IsLinear(between))
            {
                continue;
            }

            Segment nest = inner.Axes[between].Segments[0];
            int place = Enumerable.Range(0, nest.Digits.Count).Last(d => nest.Weight(d) * (long)nest.Digits[d].Count > along);
            used[between][place] += (loop.Count - 1) * (along / nest.Weight(place));
            if (used[between][place] >= nest.Digits[place].Count)
            {
                return false;
            }
        }

        return true;
    }
}
