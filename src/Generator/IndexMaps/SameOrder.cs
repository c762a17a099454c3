using NetGen.Generator.Shapes;

namespace NetGen.Generator.IndexMaps;

/// <summary>The elements of a value in their order, channels outermost, as those of another shape.</summary>
internal static class SameOrder
{
    /// <summary>
    /// The maps that lead to a shape, one after the other: one where the sizes of both shapes are products of the same numbers, as 6 x 20 and 3 x 2 x 4 x 5 are. Else, as from
    /// 6 x 7 to 7 x 6, no loops lead through both, and the value is made a vector first.
    /// </summary>
    public static IEnumerable<IndexMap> Maps(Shape from, Shape to) =>
        TryOne(from.Kept, to.Kept) is { } map ? [map] : [TryOne(from.Kept, new(from.Length))!, TryOne(new(from.Length), to.Kept)!];

    /// <summary>The one map where there is one; else null.</summary>
    public static IndexMap? TryOne(Shape from, Shape to)
    {
        int[] ofInput = Weights(from), ofResult = Weights(to);
        int[] weights = [.. ofInput.Concat(ofResult).Distinct().OrderBy(weight => weight)];
        var loops = new List<Digit>[Steps.Axes];
        for (int axis = 0; axis < Steps.Axes; axis++)
        {
            loops[axis] = [];
        }

        for (int i = weights.Length - 2; i >= 0; i--)
        {
            int weight = weights[i];
            if (weights[i + 1] % weight != 0)
            {
                return null;
            }

            int axis = AxisOf(ofInput, weight);
            loops[AxisOf(ofResult, weight)].Add(new(weights[i + 1] / weight, Steps.Along(axis, weight / ofInput[axis + 1])));
        }

        return IndexMap.Of(from, to, loops.Select(digits => (IEnumerable<Segment>)[Segment.Of(Steps.None, digits)]));
    }

    /// <summary>How many elements lie from an element to the next along each axis, after those of the whole value.</summary>
    private static int[] Weights(Shape shape)
    {
        Steps sizes = Steps.Of(shape);
        int[] weights = new int[Steps.Axes + 1];
        weights[Steps.Axes] = 1;
        for (int axis = Steps.Axes - 1; axis >= 0; axis--)
        {
            weights[axis] = weights[axis + 1] * sizes[axis];
        }

        return weights;
    }

    /// <summary>The axis that a step of so many elements is along.</summary>
    private static int AxisOf(int[] weights, int weight)
    {
        int axis = Steps.Axes - 1;
        while (weights[axis] <= weight)
        {
            axis--;
        }

        return axis;
    }
}
