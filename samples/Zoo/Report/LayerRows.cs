using System.Globalization;
using NetGen;

namespace ZooSample.Report;

/// <summary>The layers of a network as rows of a table: shapes, the kernel they run in, and bars for what they cost.</summary>
internal static class LayerRows
{
    /// <param name="info">The network.</param>
    /// <param name="times">How long its kernels take.</param>
    public static string Render(NetworkInfo info, KernelTimes times)
    {
        long mostMacs = info.Layers.Max(l => l.Macs), mostParameters = info.Layers.Max(l => l.Parameters);
        double longest = times.Milliseconds.DefaultIfEmpty().Max();
        int before = -1;
        return Html.Each(info.Layers.Prepend(null), layer =>
        {
            if (layer is null) return $"<tr><td></td><td>input</td><td>{Quantity.Shape(info.Input)}</td><td></td><td></td><td></td><td></td></tr>";
            bool starts = layer.Kernel >= 0 && layer.Kernel != before;
            if (layer.Kernel >= 0) before = layer.Kernel;
            string kernel = layer.Kernel >= 0 ? $"{layer.Kernel + 1}" : "";
            return $"""
                <tr class="{(layer.Kernel < 0 ? "free" : layer.Kernel % 2 == 0 ? "even" : "odd")}{(starts ? " starts" : "")}" title="{Html.Text(Title(info, layer))}">
                <td class="number">{(starts ? kernel : "")}</td><td><code>{Html.Text(layer.Layer)}</code></td><td>{Quantity.Shape(layer.Output)}</td>
                {Bar("macs", layer.Macs, mostMacs, Quantity.Rounded(layer.Macs))}
                {Bar("parameters", layer.Parameters, mostParameters, Quantity.Rounded(layer.Parameters))}
                {(starts ? Bar("time", times.Milliseconds[layer.Kernel], longest, Milliseconds(times.Milliseconds[layer.Kernel])) : Bar("time", 0, 1, ""))}
                <td>{(starts ? Speed(info.Kernels[layer.Kernel].Macs, times.Milliseconds[layer.Kernel]) : "")}</td>
                </tr>
                """;
        });
    }

    private static string Title(NetworkInfo info, LayerInfo layer) => string.Join("; ", new[]
    {
        layer.Name,
        layer.Block.Length == 0 ? "" : $"in {layer.Block}",
        layer.Fusion,
        layer.LoweredFrom.Length == 0 ? "" : $"was {layer.LoweredFrom}: {layer.Exactness}",
        layer.Kernel < 0 ? "" : $"kernel {info.Kernels[layer.Kernel].Name}",
    }.Where(part => part.Length > 0));

    private static string Bar(string kind, double value, double most, string text) => value <= 0
        ? "<td></td>"
        : string.Create(CultureInfo.InvariantCulture, $"<td class=\"bar {kind}\" style=\"--share: {value / most:0.####}\"><span>{text}</span></td>");

    private static string Milliseconds(double time) => time < 0.01 ? $"{1e3 * time:0.0} µs" : $"{time:0.00} ms";

    private static string Speed(long macs, double milliseconds) => macs == 0 || milliseconds <= 0 ? "" : $"{2e-6 * macs / milliseconds:0} GFLOP/s";
}
