using NetGen.Generator.Primitives;

namespace NetGen.Generator.IndexMaps;

/// <summary>A stretch of a result's axis: all of it is the map's constant, or a nest of loops leads through the input.</summary>
/// <param name="Count">Its elements.</param>
/// <param name="IsConstant">Whether it is nothing of the input.</param>
/// <param name="Start">Where in the input its first element is, from the map's <see cref="IndexMap.Origin"/>.</param>
/// <param name="Digits">The loops, outermost first: the index within the segment is the number that they are the digits of. None for one element.</param>
internal sealed record Segment(int Count, bool IsConstant, Steps Start, EquatableArray<Digit> Digits)
{
    public static Segment Constant(int count) => new(count, true, Steps.None, []);

    /// <summary>Loops, of which those that run once are left out, and those that go on where others end are joined to them.</summary>
    public static Segment Of(Steps start, params IEnumerable<Digit> digits)
    {
        var joined = new List<Digit>();
        int count = 1;
        foreach (Digit digit in digits)
        {
            count *= digit.Count;
            if (digit.Count == 1)
            {
                continue;
            }

            if (joined.Count > 0 && joined[joined.Count - 1] is { Nearest: null } outer && digit.Nearest is null && outer.Step == digit.Step * digit.Count)
            {
                joined[joined.Count - 1] = digit with { Count = outer.Count * digit.Count };
            }
            else
            {
                joined.Add(digit);
            }
        }

        return new(count, false, start, joined.ToEquatableArray());
    }

    /// <summary>Whether it is one loop of equal steps, or one element.</summary>
    public bool IsLinear => !IsConstant && Digits.Count <= 1 && Digits.All(digit => digit.Nearest is null);

    /// <summary>The step of one loop; of one element, none.</summary>
    public Steps Step => Digits.Count == 0 ? Steps.None : Digits[Digits.Count - 1].Step;

    /// <summary>The turns of the loops inside one of them, which is how far apart its turns are in the segment.</summary>
    public int Weight(int digit)
    {
        int weight = 1;
        for (int i = digit + 1; i < Digits.Count; i++)
        {
            weight *= Digits[i].Count;
        }

        return weight;
    }

    /// <summary>Whether its elements can be said from the last to the first.</summary>
    public bool IsReversible => Digits.All(digit => digit.Nearest is null);

    /// <summary>Its elements from the last to the first.</summary>
    public Segment Reversed() => this with
    {
        Start = Digits.Aggregate(Start, (start, digit) => start + (digit.Step * (digit.Count - 1))),
        Digits = Digits.Select(digit => digit with { Step = digit.Step * -1 }).ToEquatableArray(),
    };

    /// <summary>Some of its elements; null where they do not fit its loops.</summary>
    public Segment? Cut(int from, int count)
    {
        if (count == Count || IsConstant)
        {
            return this with { Count = count };
        }

        Digit outermost = Digits[0];
        int weight = Weight(0), turn = from / weight;
        if (turn == (from + count - 1) / weight)
        {
            return Of(Start + (outermost.Step * (outermost.Nearest?.At(turn) ?? turn)), Digits.Skip(1)).Cut(from % weight, count);
        }

        return from % weight != 0 || count % weight != 0 || (outermost.Nearest is not null && from > 0)
            ? null
            : Of(Start + (outermost.Step * turn), [outermost with { Count = count / weight }, .. Digits.Skip(1)]);
    }
}
