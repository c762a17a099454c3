namespace NetGen;

/// <summary>What a parameter must be to be stored.</summary>
internal static class ParameterRules
{
    /// <summary>The one name that a safetensors file keeps for itself.</summary>
    public const string Reserved = "__metadata__";

    /// <summary>Throws if the parameter cannot be stored.</summary>
    public static void Check(ParameterInfo parameter, int index, string argument)
    {
        string? problem = Problem(parameter);
        if (problem is not null) throw new ArgumentException($"Parameter {index} ({MessageText.Quote(parameter?.Name)}) {problem}.", argument);
    }

    private static string? Problem(ParameterInfo? parameter) => parameter switch
    {
        null => "is null",
        { Name: null or "" } => "has no name",
        { Name: Reserved } => "has a name that safetensors files reserve",
        { Shape: null } => "has no shape",
        _ when parameter.Shape.Any(size => size < 1) => $"has the shape {MessageText.Shape(parameter.Shape)}, in which a dimension is below 1",
        _ when !FitsSpan(parameter.Shape) => $"has the shape {MessageText.Shape(parameter.Shape)}, which is 2^31 elements or more",
        { Initializer: var (low, high) } when !(float.IsFinite(low) && float.IsFinite(high) && low <= high) =>
            FormattableString.Invariant($"starts in [{low}, {high}), whose bounds must be finite and in order"),
        { Initializer: { Mean: var mean, Deviation: var deviation } } when !(float.IsFinite(mean) && float.IsFinite(deviation) && deviation >= 0) =>
            FormattableString.Invariant($"starts normally around {mean} with the deviation {deviation}, which must be finite and not below 0"),
        _ => null,
    };

    private static bool FitsSpan(IReadOnlyList<int> shape)
    {
        long length = 1;
        foreach (int size in shape)
        {
            length *= size; // below 2^31 times below 2^31: cannot overflow
            if (length > int.MaxValue) return false;
        }
        return true;
    }
}
