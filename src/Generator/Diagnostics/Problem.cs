using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Diagnostics;

/// <summary>Something to tell the user.</summary>
/// <param name="RuleId">One of <see cref="RuleIds"/>.</param>
/// <param name="Place">What to underline.</param>
/// <param name="Message">What was expected, what was found, and the arithmetic.</param>
internal sealed record Problem(string RuleId, Place Place, string Message)
{
    /// <summary>Whether it deserves a warning though others of its rule do not.</summary>
    public bool IsGrave { get; init; }

    /// <summary>How it is reported, where no setting says otherwise.</summary>
    public DiagnosticSeverity Severity => IsGrave ? DiagnosticSeverity.Warning : Rules.ById(RuleId).DefaultSeverity;

    /// <summary>
    /// A problem of a layer with the values it has where it stands. Inside a block the block's author may have done nothing wrong:
    /// what is underlined is the attribute of the network that used it so.
    /// </summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="argument">The argument at fault; null for the whole attribute.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="path">As <see cref="Graph.Origin.Path"/>.</param>
    /// <param name="block">As <see cref="Graph.Origin.Block"/>.</param>
    /// <param name="layer">The layer as written.</param>
    public static Problem OfLayer(string ruleId, string? argument, string message, IReadOnlyList<Place> path, string block, string layer) => path.Count == 1
        ? new(ruleId, path[0] with { Argument = argument }, message)
        : new(ruleId, path[0], $"in {block}, {layer}: {message}");
}
