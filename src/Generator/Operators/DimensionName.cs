namespace NetGen.Generator.Operators;

/// <summary>What a dimension of a value is called in messages.</summary>
internal static class DimensionName
{
    /// <param name="index">Its index, channels first.</param>
    /// <param name="count">How many dimensions the value has.</param>
    public static string Of(int index, int count) => (index, count - index) switch
    {
        (0, _) => "channels",
        (_, 1) => count == 2 ? "length" : "width",
        (_, 2) => "height",
        _ => "depth",
    };
}
