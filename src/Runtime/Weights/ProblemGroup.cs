namespace NetGen;

/// <summary>Problems of one kind.</summary>
/// <param name="Kind">Which: what follows "and 7 more".</param>
/// <param name="Problems">One sentence each.</param>
internal sealed record ProblemGroup(string Kind, IReadOnlyList<string> Problems);
