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
    /// <summary>Where the layer is written: in the network, or in the block that it belongs to.</summary>
    public Place Written => Path[Path.Length - 1];

    public Problem Problem(string ruleId, string? argument, string message) => Diagnostics.Problem.OfLayer(ruleId, argument, message, Path, Block, Layer.Text);
}
