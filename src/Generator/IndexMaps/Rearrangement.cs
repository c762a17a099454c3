using NetGen.Generator.Shapes;

namespace NetGen.Generator.IndexMaps;

/// <summary>
/// Maps written as patterns, in the notation of einops (Rogozhnikov, "Einops: Clear and Reliable Tensor Manipulations with Einstein-like Notation", 2022): what the axes of
/// the input are called and what they are made of, and the same of the result, as <c>(g n) d h w -> (n g) d h w</c>. A name on the right alone repeats.
/// </summary>
internal static class Rearrangement
{
    /// <param name="from">The shape of the input; the result has as many dimensions.</param>
    /// <param name="pattern">Four axes on either side: channels, depth, height, width. Of an axis's names the last counts the elements that lie next to each other.</param>
    /// <param name="sizes">How many elements names count: of each axis of the input, all names but one.</param>
    public static IndexMap Map(Shape from, string pattern, params ReadOnlySpan<(char Name, int Size)> sizes)
    {
        var known = new Dictionary<char, Digit>();
        foreach (var (name, size) in sizes)
        {
            known.Add(name, new(size, Steps.None));
        }

        string[] sides = pattern.Split([" -> "], StringSplitOptions.None);
        foreach (var (axis, names) in Axes(sides[0]))
        {
            int rest = Steps.Of(from)[axis] / names.Where(known.ContainsKey).Aggregate(1, (product, name) => product * known[name].Count), step = 1;
            foreach (char name in names.Reverse())
            {
                int size = known.TryGetValue(name, out Digit? digit) ? digit.Count : rest;
                known[name] = new(size, Steps.Along(axis, step));
                step *= size;
            }
        }

        var loops = Axes(sides[1]).Select(axis => axis.Names.Select(name => known[name]).ToList()).ToList();
        int[] result = [.. loops.Select(digits => digits.Aggregate(1, (product, digit) => product * digit.Count))];
        var to = Shape.Of(result[0], new(from.SpatialRank, result[1], result[2], result[3]));
        return IndexMap.Of(from, to, loops.Select(digits => (IEnumerable<Segment>)[Segment.Of(Steps.None, digits)]));
    }

    /// <summary>The names that each axis of one side is made of.</summary>
    private static IEnumerable<(int Axis, string Names)> Axes(string side)
    {
        int axis = 0, i = 0;
        while (i < side.Length)
        {
            int end = side[i] == '(' ? side.IndexOf(')', i) : i;
            yield return (axis++, side.Substring(i, end - i + 1).Trim('(', ')').Replace(" ", ""));
            i = end + 2;
        }
    }
}
