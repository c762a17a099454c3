namespace NetGen.Generator.Primitives;

/// <summary>"Did you mean": the name that differs least from one that is unknown, whatever their case.</summary>
internal static class NearestName
{
    /// <summary>Null where nothing is near: more than a third of the characters would have to change.</summary>
    public static string? To(string name, IEnumerable<string> names) => names
        .Select(candidate => (candidate, distance: SpellingDistance.Between(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
        .Where(c => c.distance * 3 <= Math.Max(name.Length, 3))
        .OrderBy(c => c.distance)
        .ThenBy(c => c.candidate, StringComparer.Ordinal)
        .Select(c => c.candidate)
        .FirstOrDefault();
}
