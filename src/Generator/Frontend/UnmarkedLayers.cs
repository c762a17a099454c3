using Microsoft.CodeAnalysis;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Frontend;

/// <summary>Layers on a class of which nothing is made.</summary>
internal static class UnmarkedLayers
{
    private static readonly string[] Markers = [AttributeNames.Network, AttributeNames.Variant, AttributeNames.Block];

    public static IEnumerable<Problem> Problems(INamedTypeSymbol type)
    {
        // What C# cannot make out may be the mark.
        var layers = type.LayerAttributes().ToList();
        if (layers.Count > 0 && layers.All(Symbols.IsLayer) && type.HasName() && !Markers.Any(marker => type.FindAttribute(marker) is not null))
        {
            string mark = type.IsOrDerivesFrom(AttributeNames.Layer) ? "write [Block] to make a layer of them" : "write [Network(...)] with the size of its input";
            yield return new(RuleIds.LayersWithoutNetwork, new(type.FullName(), -1, null), $"{type.Name} wears layers and is marked neither Network nor Block, so that nothing is made of them; {mark}");
        }
    }
}
