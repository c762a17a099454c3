using NetGen;

namespace LeNetSample;

/// <summary>What became of a layer, in a phrase.</summary>
internal static class LayerNote
{
    public static string Of(LayerInfo layer) => string.Join("; ", Parts(layer).Where(part => part.Length > 0));

    private static IEnumerable<string> Parts(LayerInfo layer)
    {
        if (layer.Block.Length > 0) yield return $"of {layer.Block}";
        if (layer.LoweredFrom.Length > 0) yield return $"was {layer.LoweredFrom}";
        yield return layer.Exactness;
        yield return layer.Fusion;
    }
}
