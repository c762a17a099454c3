using NetGen.Generator.IndexMaps;

namespace NetGen.Generator.Tests.IndexMaps;

/// <summary>What a map makes of a value, element by element.</summary>
internal static class MovedElements
{
    /// <summary>The elements of the result, channels first.</summary>
    public static double[] Of(IndexMap map, IReadOnlyList<double> input)
    {
        Steps sizes = Steps.Of(map.To), from = Steps.Of(map.From);
        var result = new List<double>();
        foreach (int[] index in from c in Enumerable.Range(0, sizes.C) from d in Enumerable.Range(0, sizes.D) from h in Enumerable.Range(0, sizes.H) from w in Enumerable.Range(0, sizes.W) select (int[])[c, d, h, w])
        {
            var places = index.Select((i, axis) => Place(map.Axes[axis], i)).ToList();
            if (places.Contains(null))
            {
                result.Add(map.Constant);
                continue;
            }

            Steps at = places.Aggregate(map.Origin, (sum, place) => sum + place!.Value);
            for (int axis = 0; axis < Steps.Axes; axis++)
            {
                at[axis].ShouldBeInRange(0, from[axis] - 1, $"{map.From} -> {map.To}: axis {axis}");
            }

            result.Add(input[(((((at.C * from.D) + at.D) * from.H) + at.H) * from.W) + at.W]);
        }

        return [.. result];
    }

    /// <summary>What an axis of the result adds to the place in the input; null for the constant.</summary>
    private static Steps? Place(AxisMap axis, int index)
    {
        foreach (Segment segment in axis.Segments)
        {
            if (index >= segment.Count)
            {
                index -= segment.Count;
                continue;
            }

            if (segment.IsConstant)
            {
                return null;
            }

            Steps place = segment.Start;
            for (int i = segment.Digits.Count - 1; i >= 0; i--)
            {
                Digit digit = segment.Digits[i];
                int turn = index % digit.Count;
                place += digit.Step * (digit.Nearest?.At(turn) ?? turn);
                index /= digit.Count;
            }

            index.ShouldBe(0);
            return place;
        }

        throw new InvalidOperationException($"no segment has the element {index}");
    }
}
