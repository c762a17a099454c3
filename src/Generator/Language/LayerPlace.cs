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
    public Problem Problem(LayerException error) => Diagnostics.Problem.OfLayer(error.RuleId, error.Argument, error.Message, Path, Block, Layer.Text);
}

/// <summary>An expansion that came to an end at a layer that cannot be.</summary>
internal sealed class ExpansionException(Problem problem) : Exception(problem.Message)
{
    public Problem Problem { get; } = problem;
}
