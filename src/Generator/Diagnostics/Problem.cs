namespace NetGen.Generator.Diagnostics;

/// <summary>Something to tell the user.</summary>
/// <param name="RuleId">One of <see cref="RuleIds"/>.</param>
/// <param name="Place">What to underline.</param>
/// <param name="Message">What was expected, what was found, and the arithmetic.</param>
internal sealed record Problem(string RuleId, Place Place, string Message);

/// <summary>A layer that cannot be: thrown by operators and by the language, caught where the layer's place is known.</summary>
internal sealed class LayerException(string ruleId, string? argument, string message) : Exception(message)
{
    public string RuleId { get; } = ruleId;

    /// <summary>The argument at fault, as in <see cref="Place.Argument"/>.</summary>
    public string? Argument { get; } = argument;
}
