namespace NetGen;

/// <summary>How tensors at hand differ from those that a network has: one sentence for each that is missing, misshapen or superfluous.</summary>
internal static class StateDictDifferences
{
    /// <summary>Compares with tensors in memory.</summary>
    public static List<string> Between(IEnumerable<ParameterInfo> expected, IEnumerable<ParameterInfo> found) =>
        Between(expected, found.Select(tensor => (tensor.Name, (IReadOnlyList<long>)[.. tensor.Shape], SafetensorsTypes.F32)));

    /// <summary>Compares with the tensors of a file.</summary>
    public static List<string> Between(IReadOnlyList<ParameterInfo> expected, SafetensorsHeader found)
    {
        HashSet<string> wanted = [.. expected.Select(parameter => parameter.Name)];
        return Between(
            expected.Where(parameter => !found.IsBroken(parameter.Name)),
            found.Tensors
                .Where(tensor => wanted.Contains(tensor.Name) || !IsBatchCounter(tensor))
                .Select(tensor => (tensor.Name, tensor.Shape, tensor.DType)));
    }

    private static List<string> Between(IEnumerable<ParameterInfo> expected, IEnumerable<(string Name, IReadOnlyList<long> Shape, string DType)> found)
    {
        var rest = found.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        List<string> problems = [];
        foreach (ParameterInfo parameter in expected)
        {
            string shape = ParameterRules.Text(parameter.Shape);
            if (!rest.Remove(parameter.Name, out var tensor))
            {
                problems.Add($"tensor '{parameter.Name}' {shape} is missing");
                continue;
            }
            if (!tensor.Shape.SequenceEqual(parameter.Shape.Select(size => (long)size)))
                problems.Add($"tensor '{parameter.Name}' must be {shape}, and is {ParameterRules.Text(tensor.Shape)}");
            if (!SafetensorsTypes.IsReadable(tensor.DType))
                problems.Add($"tensor '{parameter.Name}' must be F32, F16 or BF16, and is {tensor.DType}");
        }
        problems.AddRange(rest.Values.Select(tensor => $"tensor '{tensor.Name}' {ParameterRules.Text(tensor.Shape)} is superfluous"));
        return problems;
    }

    // PyTorch's batch norm counts its batches, which matters only to training without a fixed momentum.
    private static bool IsBatchCounter(SafetensorsTensor tensor) =>
        tensor is { DType: "I64", Shape.Count: 0 }
        && (tensor.Name == "num_batches_tracked" || tensor.Name.EndsWith(".num_batches_tracked", StringComparison.Ordinal));
}
