namespace NetGen;

/// <summary>Which tensors at hand are those that a network has, and how the others differ.</summary>
internal sealed class StateDictMatch
{
    private readonly List<string> _naming = [];
    private readonly List<string> _misshapen = [];
    private readonly List<string> _missing = [];
    private readonly List<string> _superfluous = [];
    private readonly List<string> _explained = [];

    private StateDictMatch()
    {
    }

    /// <summary>The tensors that fit, each with its parameter's position, in the order of their data.</summary>
    public IReadOnlyList<(int Parameter, SafetensorsTensor Tensor)> Found { get; private set; } = [];

    /// <summary>What does not fit, and need not.</summary>
    public PassedOver PassedOver { get; private set; } = new([], [], []);

    /// <summary>What makes the names that are missing of others in the file; null where no one change does.</summary>
    private string? Explanation { get; set; }

    /// <summary>What does not fit, one kind after the other; first what explains it.</summary>
    public IReadOnlyList<ProblemGroup> Problems =>
    [
        new("", Explanation is null ? [] : [Explanation]),
        new(" that this explains", _explained) { IsCounted = true },
        new("", _naming),
        new(" of another shape or kind of number", _misshapen),
        new(" that are missing", _missing),
        new(" that are superfluous", _superfluous),
    ];

    /// <summary>How tensors in memory differ. They are not loaded: there is nothing to say of how to.</summary>
    public static IEnumerable<string> Differences(IReadOnlyList<ParameterInfo> expected, IEnumerable<ParameterInfo> found) =>
        Of(expected, [.. found.Select((tensor, i) => new SafetensorsTensor(tensor.Name, SafetensorsTypes.F32, [.. tensor.Shape], tensor.Length) { Index = i })], [], TensorNames.AsTheyAre, explains: false)
            .Problems.SelectMany(group => group.Problems);

    /// <summary>Compares with the tensors of a file.</summary>
    /// <exception cref="WeightsException">The file is damaged, or something does not fit that should.</exception>
    public static StateDictMatch Of(IReadOnlyList<ParameterInfo> expected, SafetensorsFile file, TensorNames names)
    {
        SafetensorsHeader header = file.Header;
        if (!header.IsComplete) throw new WeightsException(file.Path, header.Problems);
        StateDictMatch match = Of(expected, header.Tensors, header.Broken, names, explains: true);
        // Behind what explains the rest.
        List<ProblemGroup> problems = [.. match.Problems];
        problems.Insert(2, new("", header.Problems));
        return problems.Exists(group => group.Problems.Count > 0) ? throw new WeightsException(file.Path, problems) : match;
    }

    private static StateDictMatch Of(IReadOnlyList<ParameterInfo> expected, IReadOnlyList<SafetensorsTensor> found, IEnumerable<string> broken, TensorNames names, bool explains)
    {
        var match = new StateDictMatch();
        Dictionary<string, SafetensorsTensor> rest = match.Name(found, names);
        // What the file names but describes wrongly is neither usable nor missing.
        HashSet<string> brokenNames = [.. broken.Select(name => names.Of(name) ?? "")];

        List<(int Parameter, SafetensorsTensor Tensor)> loaded = [];
        List<ParameterInfo> unmatched = [];
        List<string> missing = [], misshapen = [];
        for (int i = 0; i < expected.Count; i++)
        {
            ParameterInfo parameter = expected[i];
            if (brokenNames.Remove(parameter.Name)) continue;
            bool isExcepted = names.IsExcepted(parameter.Name);
            if (!rest.Remove(parameter.Name, out SafetensorsTensor? tensor))
            {
                if (isExcepted) missing.Add(parameter.Name);
                else unmatched.Add(parameter);
            }
            else if (Misfit(parameter, tensor) is not { } misfit) loaded.Add((i, tensor));
            else if (isExcepted) misshapen.Add(parameter.Name);
            else match._misshapen.AddRange(misfit);
        }

        HashSet<string> explained = explains
            ? match.Explain([.. unmatched.Select(parameter => parameter.Name)], [.. rest.Keys, .. brokenNames], [.. loaded.Select(pair => expected[pair.Parameter].Name)], [.. found.Select(tensor => tensor.Name), .. broken], names)
            : [];
        foreach (ParameterInfo parameter in unmatched)
            (explained.Count > 0 ? match._explained : match._missing).Add($"tensor {MessageText.Quote(parameter.Name)} {MessageText.Shape(parameter.Shape)} is missing");

        List<string> superfluous = [];
        if (expected is PartialParameters part)
        {
            foreach (string name in part.Rest) rest.Remove(name);
        }
        foreach (var (name, tensor) in rest.Where(pair => !IsBatchCounter(pair.Key, pair.Value)).OrderBy(pair => pair.Value.Index))
        {
            if (names.IsExcepted(name)) superfluous.Add(name);
            else (explained.Contains(name) ? match._explained : match._superfluous).Add($"tensor {MessageText.Quote(name)} {MessageText.Shape(tensor.Shape)} is superfluous");
        }

        match._naming.AddRange(names.Exceptions
            .Where(pattern => !expected.Select(parameter => parameter.Name).Concat(rest.Keys).Concat(brokenNames).Any(name => TensorNames.Matches(pattern, name)))
            .Select(pattern => $"{MessageText.Quote(pattern)}, which is excepted, is the name of no tensor, neither of the network nor of the file"));
        match.Found = [.. loaded.OrderBy(pair => pair.Tensor.Offset)];
        match.PassedOver = new(missing, misshapen, superfluous);
        return match;
    }

    /// <summary>Looks for one change of names that finds all that is missing.</summary>
    /// <returns>The names in the file that it concerns; none where there is no such change.</returns>
    private HashSet<string> Explain(string[] missing, string[] others, string[] loaded, string[] inFile, TensorNames names)
    {
        if (Renaming.Find(missing, others) is not { } renaming) return [];
        Explanation = renaming.Explain(missing, loaded, names, inFile);
        return [.. missing.Select(name => renaming.InFile(name)!)];
    }

    /// <summary>The tensors by the names that the caller gives them.</summary>
    private Dictionary<string, SafetensorsTensor> Name(IReadOnlyList<SafetensorsTensor> found, TensorNames names)
    {
        Dictionary<string, SafetensorsTensor> named = new(StringComparer.Ordinal);
        foreach (SafetensorsTensor tensor in found)
        {
            string? name = names.Of(tensor.Name);
            // A file may call a tensor "", and nobody else.
            if (name is null || (name.Length == 0 && tensor.Name.Length > 0)) _naming.Add($"tensor {MessageText.Quote(tensor.Name)} is left without a name by the renaming");
            else if (!named.TryAdd(name, tensor)) _naming.Add($"tensors {MessageText.Quote(named[name].Name)} and {MessageText.Quote(tensor.Name)} are both called {MessageText.Quote(name)} by the renaming");
        }
        return named;
    }

    private static List<string>? Misfit(ParameterInfo parameter, SafetensorsTensor tensor)
    {
        List<string> problems = [];
        if (!tensor.Shape.SequenceEqual(parameter.Shape.Select(size => (long)size)))
            problems.Add($"tensor {MessageText.Quote(parameter.Name)} must be {MessageText.Shape(parameter.Shape)}, and is {MessageText.Shape(tensor.Shape)}");
        if (!SafetensorsTypes.IsReadable(tensor.DType))
            problems.Add($"tensor {MessageText.Quote(parameter.Name)} must be {SafetensorsTypes.Readable}, and is {tensor.DType}");
        return problems.Count > 0 ? problems : null;
    }

    // PyTorch's batch norm counts its batches, which matters only to training without a fixed momentum. What converts files may change the count's type and make it a vector.
    private static bool IsBatchCounter(string name, SafetensorsTensor tensor) =>
        tensor.Shape is [] or [1] && SafetensorsTypes.IsNumber(tensor.DType)
        && (name == "num_batches_tracked" || name.EndsWith(".num_batches_tracked", StringComparison.Ordinal));
}
