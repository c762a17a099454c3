using NetGen;

namespace LeNetSample;

/// <summary>The layers of a network as they run: what the drawing shows, to be read.</summary>
internal static class LayerTable
{
    public static string Render(NetworkInfo info) => $"""
        <div class="scroll" tabindex="0" role="region" aria-label="Layers of {Html.Text(info.Name)}">
        <table>
        <thead><tr><th scope="col">layer</th><th scope="col">output</th><th scope="col" class="number">MACs</th><th scope="col" class="number">kernel</th><th scope="col">what became of it</th></tr></thead>
        <tbody>
        {Html.Each(LayerNote.Of(info.Layers), row => Row(row.Layer, row.Note))}
        </tbody>
        </table>
        </div>
        """;

    private static string Row(LayerInfo layer, string note) =>
        $"<tr><th scope=\"row\"><code>{Html.Text(layer.Layer)}</code></th><td>{Quantity.Shape(layer.Output)}</td><td class=\"number\">{layer.Macs:N0}</td>" +
        $"<td class=\"number\">{(layer.Kernel < 0 ? "" : layer.Kernel + 1)}</td><td class=\"note\">{Html.Text(note)}</td></tr>";
}
