namespace NetGen;

/// <summary>Problems of one kind.</summary>
/// <param name="Kind">Which: what follows "and 7 more".</param>
/// <param name="Problems">One sentence each.</param>
internal sealed record ProblemGroup(string Kind, IReadOnlyList<string> Problems)
{
    /// <summary>Whether the message only counts them, because what is before them says enough.</summary>
    public bool IsCounted { get; init; }
}
