using NetGen;

namespace LeNetSample;

/// <summary>What became of a layer, in a phrase.</summary>
internal static class LayerNote
{
    /// <summary>The layers of a network with their notes. What several layers replace together is said at the first of them.</summary>
    public static IEnumerable<(LayerInfo Layer, string Note)> Of(IEnumerable<LayerInfo> layers)
    {
        LayerInfo? previous = null;
        foreach (LayerInfo layer in layers)
        {
            yield return (layer, string.Join("; ", Parts(layer, Continues(layer, previous)).Where(part => part.Length > 0)));
            previous = layer;
        }
    }

    /// <summary>Whether one rewrite made both layers.</summary>
    public static bool Continues(LayerInfo layer, LayerInfo? previous) =>
        layer.LoweredFrom.Length > 0 && (layer.LoweredFrom, layer.Name) == (previous?.LoweredFrom, previous?.Name);

    private static IEnumerable<string> Parts(LayerInfo layer, bool continues)
    {
        if (layer.Block.Length > 0) yield return $"of {layer.Block}";
        if (continues)
        {
            yield return $"{layer.LoweredFrom}, continued";
        }
        else if (layer.LoweredFrom.Length > 0)
        {
            yield return $"was {layer.LoweredFrom}";
            yield return layer.Exactness;
        }
        yield return layer.Fusion;
    }
}
