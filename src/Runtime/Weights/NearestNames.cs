namespace NetGen;

/// <summary>"Did you mean": the names that differ least from one that is unknown.</summary>
internal static class NearestNames
{
    /// <summary>The exception for a tensor that is not there.</summary>
    public static KeyNotFoundException NotFound(string name, IEnumerable<string> names)
    {
        string[] nearest = [.. names.OrderBy(candidate => Distance(name, candidate)).Take(3)];
        return new(nearest.Length == 0
            ? $"There is no tensor '{name}', nor any other."
            : $"There is no tensor '{name}'. The nearest names are '{string.Join("', '", nearest)}'.");
    }

    /// <summary>Fewest characters to insert, delete or replace (Levenshtein 1966, by Wagner and Fischer's table, one row at a time).</summary>
    public static int Distance(string a, string b)
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
        return row[^1];
    }
}
