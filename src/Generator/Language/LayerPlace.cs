using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;

namespace NetGen.Generator.Language;

/// <summary>Where a layer stands, for the problems it has there.</summary>
/// <param name="Path">As <see cref="Graph.Origin.Path"/>.</param>
/// <param name="Block">As <see cref="Graph.Origin.Block"/>.</param>
/// <param name="Layer">The layer.</param>
internal sealed record LayerPlace(ImmutableArray<Place> Path, string Block, LayerSpec Layer)
{
    /// <summary>
    /// A problem of the layer with the values it has here. Inside a block the block's author may have done nothing wrong:
    /// what is underlined is the attribute of the network that used it so.
    /// </summary>
    public Problem Problem(LayerException error) => Path.Length == 1
        ? new(error.RuleId, Path[0] with { Argument = error.Argument }, error.Message)
        : new(error.RuleId, Path[0], $"in {Block}, {Layer.Text}: {error.Message}");
}

/// <summary>An expansion that came to an end at a layer that cannot be.</summary>
internal sealed class ExpansionException(Problem problem) : Exception(problem.Message)
{
    public Problem Problem { get; } = problem;
}
