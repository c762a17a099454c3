namespace NetGen.Generator.Tests.Differential;

/// <summary>
/// Few combinations of options in which each pair of values of two options meets at least once, if it can: most faults
/// need no more than two options to show (Kuhn, Wallace, Gallo: Software fault interactions, 2004).
/// </summary>
internal static class Pairwise
{
    // Other options are drawn this often around a pair: the draw that covers most wins; a pair that fits in none cannot be.
    private const int Draws = 60;

    /// <param name="make">The combination with these choices, or null where they contradict one another.</param>
    /// <param name="options">The number of values of each option.</param>
    public static IReadOnlyList<T> Cover<T>(Func<int[], T?> make, params int[] options)
        where T : class
    {
        var random = new Random(1);
        var open = AllPairs(options).ToHashSet();
        var result = new List<T>();
        while (open.Count > 0)
        {
            Pair pair = open.First();
            T? best = null;
            List<Pair> covered = [];
            for (int draw = 0; draw < Draws; draw++)
            {
                int[] choice = Array.ConvertAll(options, random.Next);
                (choice[pair.First], choice[pair.Second]) = (pair.FirstValue, pair.SecondValue);
                var covers = Pairs(choice).Where(open.Contains).ToList();
                if (covers.Count > covered.Count && make(choice) is { } made)
                {
                    (best, covered) = (made, covers);
                }
            }

            open.ExceptWith(covered);
            open.Remove(pair);
            if (best is not null)
            {
                result.Add(best);
            }
        }

        return result;
    }

    private static IEnumerable<Pair> AllPairs(int[] options) =>
        from a in Enumerable.Range(0, options.Length)
        from b in Enumerable.Range(a + 1, options.Length - a - 1)
        from x in Enumerable.Range(0, options[a])
        from y in Enumerable.Range(0, options[b])
        select new Pair(a, x, b, y);

    private static IEnumerable<Pair> Pairs(int[] choice) =>
        from a in Enumerable.Range(0, choice.Length)
        from b in Enumerable.Range(a + 1, choice.Length - a - 1)
        select new Pair(a, choice[a], b, choice[b]);

    private readonly record struct Pair(int First, int FirstValue, int Second, int SecondValue);
}
