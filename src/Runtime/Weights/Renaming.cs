namespace NetGen;

/// <summary>A change that names have in common: a prefix or suffix that a file's names have and the network's have not, or the other way round, or one in place of another.</summary>
/// <param name="OfFile">What the names in the file start, or end, with.</param>
/// <param name="OfNetwork">What those of the network do.</param>
/// <param name="IsPrefix">Whether they start with it.</param>
internal readonly record struct Renaming(string OfFile, string OfNetwork, bool IsPrefix)
{
    /// <summary>Looks for one change that finds every missing tensor in the file; null where there is none.</summary>
    /// <param name="missing">Names of the network that are not in the file.</param>
    /// <param name="others">Names in the file that are not the network's.</param>
    public static Renaming? Find(IReadOnlyList<string> missing, IReadOnlyCollection<string> others)
    {
        if (missing.Count == 0) return null;
        // The longest name has the most to be recognised by.
        string longest = missing.MaxBy(name => name.Length)!;
        HashSet<string> names = new(others, StringComparer.Ordinal);
        return others.SelectMany(other => Between(other, longest))
            .Select(renaming => (Renaming?)renaming)
            .FirstOrDefault(renaming => missing.All(name => renaming!.Value.InFile(name) is { } inFile && names.Contains(inFile)));
    }

    /// <summary>Says what the change is, and how to load the file with it.</summary>
    /// <param name="missing">Names of the network that are not in the file.</param>
    /// <param name="found">Names that both have.</param>
    /// <param name="asked">What the caller said of the names.</param>
    /// <param name="inFile">All names as the file has them.</param>
    public string Explain(IReadOnlyList<string> missing, IReadOnlyCollection<string> found, TensorNames asked, IEnumerable<string> inFile)
    {
        // A function of the caller's own cannot be written again.
        if (asked.AreRenamed) return Describe(missing.Count, remedy: null);

        Renaming renaming = this;
        HashSet<string> shortened = [.. inFile.Where(asked.HasPrefix).Select(name => name[asked.Prefix.Length..])];
        bool isPrefix = IsPrefix && OfNetwork.Length == 0;
        // What was taken off comes first, and with more behind it is taken off those names alone.
        if (isPrefix && missing.All(name => shortened.Contains(renaming.InFile(name)!)) && !found.Any(shortened.Contains))
            return Longer(asked.Prefix).Describe(missing.Count, $"prefix: {MessageText.Literal(asked.Prefix + OfFile)}");

        // What finds these must not lose others.
        string? remedy = found.Any(Changes) ? null
            : shortened.Count > 0 ? $"prefix: {MessageText.Literal(asked.Prefix)}, rename: {Function}"
            : isPrefix ? $"prefix: {MessageText.Literal(OfFile)}"
            : $"rename: {Function}";
        return Describe(missing.Count, remedy);
    }

    /// <summary>The file's name for a tensor; null for one that the change does not concern.</summary>
    public string? InFile(string name) => IsPrefix
        ? name.StartsWith(OfNetwork, StringComparison.Ordinal) ? OfFile + name[OfNetwork.Length..] : null
        : name.EndsWith(OfNetwork, StringComparison.Ordinal) ? name[..^OfNetwork.Length] + OfFile : null;

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

    private bool Changes(string inFile) => IsPrefix ? inFile.StartsWith(OfFile, StringComparison.Ordinal) : inFile.EndsWith(OfFile, StringComparison.Ordinal);

    private Renaming Longer(string prefix) => this with { OfFile = prefix + OfFile };

    private string Describe(int count, string? remedy)
    {
        string tensors = count == 1 ? "the tensor that is missing is in the file" : $"all {count} tensors that are missing are in the file";
        string names = count == 1 ? "its name" : "their names", place = IsPrefix ? "before" : "behind", end = IsPrefix ? "start" : "end";
        string how = (OfFile, OfNetwork) switch
        {
            (_, "") => $"with {MessageText.Quote(OfFile)} {place} {names}",
            ("", _) => $"without {MessageText.Quote(OfNetwork)} {place} {names}",
            _ => $"with {MessageText.Quote(OfFile)} in place of {MessageText.Quote(OfNetwork)} at the {end} of {names}",
        };
        bool isShort = Math.Max(OfFile.Length, OfNetwork.Length) <= MessageText.Longest;
        return remedy is not null && isShort ? $"{tensors}, {how}; load it with {remedy}" : $"{tensors}, {how}";
    }

    /// <summary>What renames.</summary>
    private string Function
    {
        get
        {
            string ofFile = MessageText.Literal(OfFile), ofNetwork = MessageText.Literal(OfNetwork);
            return "name => " + (IsPrefix, OfFile, OfNetwork) switch
            {
                (true, "", _) => $"{ofNetwork} + name",
                (false, "", _) => $"name + {ofNetwork}",
                (true, _, "") => $"name.StartsWith({ofFile}) ? name[{OfFile.Length}..] : name",
                (true, _, _) => $"name.StartsWith({ofFile}) ? {ofNetwork} + name[{OfFile.Length}..] : name",
                (false, _, "") => $"name.EndsWith({ofFile}) ? name[..^{OfFile.Length}] : name",
                (false, _, _) => $"name.EndsWith({ofFile}) ? name[..^{OfFile.Length}] + {ofNetwork} : name",
            };
        }
    }
}
