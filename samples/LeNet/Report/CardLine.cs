using NetGen;

namespace LeNetSample;

/// <summary>A line of text on a kernel's card.</summary>
/// <param name="Kind">Its style: "main" for the kernel's own operation, "fused", "free", or "was" for the layer that a rewrite replaced.</param>
/// <param name="Text">What it says.</param>
internal sealed record CardLine(string Kind, string Text)
{
    /// <summary>Characters that fit the width of a card.</summary>
    private const int Width = 28;

    /// <summary>The lines of layers that run as one kernel.</summary>
    public static IEnumerable<CardLine> Of(IEnumerable<LayerInfo> layers)
    {
        LayerInfo? previous = null;
        foreach (LayerInfo layer in layers)
        {
            if (layer.LoweredFrom.Length > 0 && !LayerNote.Continues(layer, previous))
                foreach (string part in Wrap($"for {layer.LoweredFrom}:")) yield return new("was", part);
            previous = layer;

            string kind = layer.Kernel < 0 ? "free" : layer.Fusion.Length == 0 ? "main" : "fused";
            string text = kind == "fused" ? $"+ {layer.Layer}" : layer.Layer;
            foreach (string part in Wrap(text)) yield return new(kind, part);
        }
    }

    /// <summary>Breaks at spaces.</summary>
    private static IEnumerable<string> Wrap(string text)
    {
        while (text.Length > Width)
        {
            int space = text.LastIndexOf(' ', Width);
            if (space <= 2) break; // nowhere to break: let it stand out
            yield return text[..space];
            text = "  " + text[(space + 1)..];
        }
        yield return text;
    }
}
