namespace NetGen.Generator.Primitives;

/// <summary>"Did you mean": the name that differs least from one that is unknown.</summary>
internal static class NearestName
{
    /// <summary>Null where nothing is near: more than a third of the characters would have to change.</summary>
    public static string? To(string name, IEnumerable<string> names) => names
        .Select(candidate => (candidate, distance: Distance(name, candidate)))
        .Where(c => c.distance * 3 <= Math.Max(name.Length, 3))
        .OrderBy(c => c.distance)
        .ThenBy(c => c.candidate, StringComparer.Ordinal)
        .Select(c => c.candidate)
        .FirstOrDefault();

    /// <summary>Fewest characters to insert, delete or replace (Levenshtein 1966, by Wagner and Fischer's table, one row at a time).</summary>
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 0; i < a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i + 1;
            for (int j = 0; j < b.Length; j++)
            {
                int replace = diagonal + (a[i] == b[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(replace, Math.Min(row[j], diagonal) + 1);
            }
        }

        return row[b.Length];
    }
}
