namespace NetGen;

/// <summary>A change that names have in common: a prefix or suffix that a file's names have and the network's have not, or the other way round, or one in place of another.</summary>
/// <param name="OfFile">What the names in the file start, or end, with.</param>
/// <param name="OfNetwork">What those of the network do.</param>
/// <param name="IsPrefix">Whether they start with it.</param>
internal readonly record struct Renaming(string OfFile, string OfNetwork, bool IsPrefix)
{
    /// <summary>Looks for one change that finds every missing tensor in the file, and says how to load it; null where there is none.</summary>
    /// <param name="missing">Names of the network that are not in the file.</param>
    /// <param name="others">Names in the file that are not the network's.</param>
    /// <param name="found">Names that both have.</param>
    public static string? Explain(IReadOnlyList<string> missing, IReadOnlyCollection<string> others, IEnumerable<string> found)
    {
        if (missing.Count == 0) return null;
        // The longest name has the most to be recognised by.
        string longest = missing.MaxBy(name => name.Length)!;
        HashSet<string> names = new(others, StringComparer.Ordinal);
        return others.SelectMany(other => Between(other, longest))
            .Where(renaming => missing.All(name => renaming.InFile(name) is { } inFile && names.Contains(inFile)))
            .Select(renaming => renaming.Describe(missing.Count, keeps: !found.Any(renaming.Changes)))
            .FirstOrDefault();
    }

    /// <summary>The least changes of a prefix and of a suffix that make one name the other, at the dots of both unless something is only added.</summary>
    private static IEnumerable<Renaming> Between(string inFile, string ofNetwork)
    {
        int common = 0, most = Math.Min(inFile.Length, ofNetwork.Length);
        while (common < most && inFile[^(common + 1)] == ofNetwork[^(common + 1)]) common++;
        if (common < most)
        {
            int dot = ofNetwork.IndexOf('.', ofNetwork.Length - common);
            common = dot < 0 ? 0 : ofNetwork.Length - dot - 1;
        }
        if (common > 0) yield return new(inFile[..^common], ofNetwork[..^common], IsPrefix: true);

        common = inFile.AsSpan().CommonPrefixLength(ofNetwork);
        if (common < most) common = Math.Max(0, ofNetwork.LastIndexOf('.', Math.Max(0, common - 1), Math.Max(0, common)));
        if (common > 0) yield return new(inFile[common..], ofNetwork[common..], IsPrefix: false);
    }

    private string? InFile(string name) => IsPrefix
        ? name.StartsWith(OfNetwork, StringComparison.Ordinal) ? OfFile + name[OfNetwork.Length..] : null
        : name.EndsWith(OfNetwork, StringComparison.Ordinal) ? name[..^OfNetwork.Length] + OfFile : null;

    private bool Changes(string inFile) => IsPrefix ? inFile.StartsWith(OfFile, StringComparison.Ordinal) : inFile.EndsWith(OfFile, StringComparison.Ordinal);

    private string Describe(int count, bool keeps)
    {
        string tensors = count == 1 ? "the tensor that is missing is in the file" : $"all {count} tensors that are missing are in the file";
        string names = count == 1 ? "its name" : "their names", place = IsPrefix ? "before" : "behind", end = IsPrefix ? "start" : "end";
        string how = (OfFile, OfNetwork) switch
        {
            (_, "") => $"with '{OfFile}' {place} {names}",
            ("", _) => $"without '{OfNetwork}' {place} {names}",
            _ => $"with '{OfFile}' in place of '{OfNetwork}' at the {end} of {names}",
        };
        // What finds these must not lose others.
        return keeps ? $"{tensors}, {how}; load it with {Remedy}" : $"{tensors}, {how}";
    }

    /// <summary>What to write.</summary>
    private string Remedy => (IsPrefix, OfFile, OfNetwork) switch
    {
        (true, _, "") => $"prefix: {Quote(OfFile)}",
        (true, "", _) => $"rename: name => {Quote(OfNetwork)} + name",
        (false, "", _) => $"rename: name => name + {Quote(OfNetwork)}",
        (true, _, _) => $"rename: name => name.StartsWith({Quote(OfFile)}) ? {Quote(OfNetwork)} + name[{OfFile.Length}..] : name",
        (false, _, "") => $"rename: name => name.EndsWith({Quote(OfFile)}) ? name[..^{OfFile.Length}] : name",
        (false, _, _) => $"rename: name => name.EndsWith({Quote(OfFile)}) ? name[..^{OfFile.Length}] + {Quote(OfNetwork)} : name",
    };

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
