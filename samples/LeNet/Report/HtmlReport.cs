namespace LeNetSample;

/// <summary>The report: one file of HTML, its pictures and style inside it.</summary>
internal static class HtmlReport
{
    private const int ShownMistakes = 20;

    /// <param name="data">The images.</param>
    /// <param name="results">The variants; the first is the network as written.</param>
    /// <param name="check">The comparison with PyTorch, where there was one.</param>
    public static string Render(FashionMnist data, IReadOnlyList<VariantResult> results, ReferenceCheck? check)
    {
        VariantResult written = results[0];
        IReadOnlyList<Mistake> mistakes = Mistake.Worst(written, ShownMistakes);
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <title>LeNet on Fashion-MNIST</title>
            <style>
            {ReadStyle()}
            </style>
            </head>
            <body>
            <header>
            <p class="kicker">NetGen</p>
            <h1>LeNet on Fashion-MNIST</h1>
            <p>{data.Count:N0} test images, from {Html.Text(data.Origin)}.</p>
            <dl class="figures">
            {Figure("accuracy", Quantity.Percent(written.Confusion.Accuracy))}
            {Figure("parameters", $"{written.Info.ParameterCount:N0}")}
            {Figure("multiply-accumulates an image", Quantity.Rounded(written.Info.Macs))}
            {(check is null ? "" : Figure($"largest difference from PyTorch’s logits, {check.Images} images", Quantity.Difference(check.LargestDifference)))}
            </dl>
            </header>
            <main>
            <section aria-labelledby="network">
            <h2 id="network">The network</h2>
            <p>Each card is one kernel of the emitted code; below it, what flows in and out. Layers that cost nothing of their own stand in the card they vanished into.</p>
            {NetworkDrawing.Render(written.Info)}
            {Html.Each(results.Skip(1), Variant)}
            </section>
            <section aria-labelledby="variants">
            <h2 id="variants">The variants, with the same weights</h2>
            {VariantTable.Render(results)}
            {Html.Each(results.Where(result => result.Map.Positions > 1), PositionMap.Render)}
            </section>
            <section aria-labelledby="confusion">
            <h2 id="confusion">What is taken for what</h2>
            {ConfusionHeatMap.Render(written.Confusion)}
            </section>
            <section aria-labelledby="mistakes">
            <h2 id="mistakes">The worst mistakes</h2>
            <p>The wrong answers that {Html.Text(written.Info.Name)} was surest of.</p>
            <ol class="mistakes">
            {Html.Each(mistakes, mistake => MistakePicture.Render(data, mistake))}
            </ol>
            </section>
            </main>
            </body>
            </html>
            """;
    }

    private static string Figure(string name, string value) => $"<div><dt>{Html.Text(name)}</dt><dd>{Html.Text(value)}</dd></div>";

    private static string Variant(VariantResult result) => $"""
        <details>
        <summary><b>{Html.Text(result.Info.Name)}</b> {Html.Text(Quantity.Lowered(result.Info.Lowering))}, {Quantity.Shape(result.Info.Input)}, {result.Info.Kernels.Count} kernels</summary>
        {NetworkDrawing.Render(result.Info)}
        {LayerTable.Render(result.Info)}
        </details>
        """;

    private static string ReadStyle()
    {
        using Stream style = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(style);
        return reader.ReadToEnd();
    }
}
