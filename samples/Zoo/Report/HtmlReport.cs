using NetGen;

namespace ZooSample.Report;

/// <summary>What the compiler made of a network and how long each part of it takes: one file of HTML, its picture and style inside it.</summary>
internal static class HtmlReport
{
    /// <param name="name">What the command line calls the model.</param>
    /// <param name="info">The network.</param>
    /// <param name="times">How long its kernels take.</param>
    public static string Render(string name, NetworkInfo info, KernelTimes times) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{Html.Text(name)}</title>
        <style>
        {ReadStyle()}
        </style>
        </head>
        <body>
        <header>
        <p class="kicker">NetGen</p>
        <h1>{Html.Text(name)}</h1>
        <p>{Quantity.Shape(info.Input)} to {Quantity.Shape(info.Output)}, {Quantity.Lowered(info.Lowering)}. One input on one thread; each time is the median of {times.Runs} runs.</p>
        <dl class="figures">
        {Figure("parameters", $"{info.ParameterCount:N0}")}
        {Figure("multiply-accumulates", Quantity.Rounded(info.Macs))}
        {Figure("layers in kernels", $"{info.Layers.Count} in {info.Kernels.Count}")}
        {Figure("all kernels", $"{times.Total:0.00} ms")}
        {Figure("workspace", $"{info.ArenaBytes / 1e6:0.00} MB")}
        {Figure("packed weights", $"{info.PackedBytes / 1e6:0.00} MB")}
        </dl>
        </header>
        <main>
        <p>Each row is a layer as it runs; those of one tint run as one kernel, which has its time in its first row. A line leads from each layer to those that take its output;
        small dots are layers that cost nothing. Hover a row for its name and what became of it.</p>
        <div class="scroll">
        <div class="network">
        {GraphDrawing.Render(info.Layers)}
        <table>
        <thead><tr><th>kernel</th><th>layer</th><th>output</th><th>MACs</th><th>parameters</th><th>time</th><th>speed</th></tr></thead>
        <tbody>
        {LayerRows.Render(info, times)}
        </tbody>
        </table>
        </div>
        </div>
        </main>
        </body>
        </html>

        """;

    private static string Figure(string name, string value) => $"<div><dt>{Html.Text(name)}</dt><dd>{Html.Text(value)}</dd></div>";

    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!);
        return reader.ReadToEnd().TrimEnd();
    }
}
