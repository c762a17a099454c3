namespace NetGen;

/// <summary>"Did you mean": the names that differ least from one that is unknown.</summary>
internal static class NearestNames
{
    // Pairs of characters that are compared: files may hold a million names, and names a million characters.
    private const int MostWork = 100_000_000;

    /// <summary>The exception for a tensor that is not there.</summary>
    public static KeyNotFoundException NotFound(string name, IReadOnlyCollection<string> names) =>
        new(names.Count == 0 ? $"There is no tensor {MessageText.Quote(name)}, nor any other." : $"There is no tensor {MessageText.Quote(name)}. {Nearest(name, names)}");

    /// <summary>A sentence that names the nearest; empty where there is no name.</summary>
    public static string Nearest(string name, IReadOnlyCollection<string> names) =>
        names.Count == 0 ? "" : $"The nearest names are {string.Join(", ", Candidates(name, names).OrderBy(candidate => SpellingDistance.Between(Cut(name), Cut(candidate))).Take(3).Select(MessageText.Quote))}.";

    /// <summary>Those that are about as long, where there are too many: what is misspelt does not differ much in that.</summary>
    private static IEnumerable<string> Candidates(string name, IReadOnlyCollection<string> names)
    {
        int most = MostWork / (MessageText.Longest * Math.Max(1, Cut(name).Length));
        return names.Count <= most ? names : names.OrderBy(candidate => Math.Abs(candidate.Length - name.Length)).Take(most);
    }

    private static string Cut(string name) => name[..Math.Min(name.Length, MessageText.Longest)];
}
