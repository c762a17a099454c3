namespace NetGen.Generator.Primitives;

/// <summary>"Did you mean": the name that differs least from one that is unknown, whatever their case.</summary>
internal static class NearestName
{
    /// <summary>Null where nothing is near: more than a third of the characters would have to change.</summary>
    public static string? To(string name, IEnumerable<string> names) => names
        .Select(candidate => (candidate, distance: Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
        .Where(c => c.distance * 3 <= Math.Max(name.Length, 3))
        .OrderBy(c => c.distance)
        .ThenBy(c => c.candidate, StringComparer.Ordinal)
        .Select(c => c.candidate)
        .FirstOrDefault();

    /// <summary>
    /// Fewest characters to insert, delete or replace, or neighbours to swap: Damerau 1964, each part of the name edited once, by Wagner and Fischer's table,
    /// of which three rows are kept.
    /// </summary>
    private static int Distance(string a, string b)
    {
        int[] beforeLast = [], last = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int[] row = new int[b.Length + 1];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replace, Math.Min(row[j - 1], last[j]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last) = (last, row);
        }

        return last[b.Length];
    }
}
