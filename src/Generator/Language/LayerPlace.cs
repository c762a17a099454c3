using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;

namespace NetGen.Generator.Language;

/// <summary>Where a layer stands, for the problems it has there.</summary>
/// <param name="Path">As <see cref="Graph.Origin.Path"/>.</param>
/// <param name="Block">As <see cref="Graph.Origin.Block"/>.</param>
/// <param name="Layer">The layer.</param>
/// <param name="Use">The layer that uses the block in which it stands; null in a network.</param>
internal sealed record LayerPlace(ImmutableArray<Place> Path, string Block, LayerSpec Layer, LayerPlace? Use)
{
    /// <summary>Where the layer is written: in the network, or in the block that it belongs to.</summary>
    public Place Written => Path[Path.Length - 1];

    /// <summary>A problem of the layer. In a block it is at fault what the network gave for the argument, if that is what it gave.</summary>
    public Problem Problem(string ruleId, string? argument, string message, Characters? characters = null)
    {
        Problem problem = Diagnostics.Problem.OfLayer(ruleId, argument, message, Path, Block, Layer.Text);
        string? given = Given(argument);
        return problem with { Place = problem.Place with { Argument = given, Characters = given is null ? null : characters } };
    }

    /// <summary>The network's own argument that this one is, through all blocks between; null where it is computed, or the block's own.</summary>
    private string? Given(string? argument) =>
        Use is null ? argument
        : argument is not null && Layer.Find(ArgumentName.Parse(argument)) is ArgumentValue.Text { Value: var parameter } && Use.Layer.Find(parameter) is not null ? Use.Given(parameter)
        : null;
}
