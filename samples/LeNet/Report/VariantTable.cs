namespace LeNetSample;

/// <summary>The variants beside each other.</summary>
internal static class VariantTable
{
    public static string Render(IReadOnlyList<VariantResult> results) => $"""
        <div class="scroll" tabindex="0" role="region" aria-label="Variants">
        <table>
        <thead><tr><th scope="col">variant</th><th scope="col">lowering</th><th scope="col">input</th><th scope="col" class="number">layers</th><th scope="col" class="number">parameters</th><th scope="col" class="number">MACs</th><th scope="col" class="number">accuracy</th><th scope="col" class="number">largest logit difference</th><th scope="col" class="number">images/s</th></tr></thead>
        <tbody>
        {Html.Each(results, result => Row(result, results[0]))}
        </tbody>
        </table>
        </div>
        """;

    private static string Row(VariantResult result, VariantResult first) =>
        $"<tr><th scope=\"row\">{Html.Text(result.Info.Name)}</th><td>{Html.Text(Quantity.Lowered(result.Info.Lowering))}</td><td>{Quantity.Shape(result.Info.Input)}</td>" +
        Html.Each<string>(
            [
                $"{result.Info.Layers.Count}",
                $"{result.Info.ParameterCount:N0}",
                Quantity.Rounded(result.Info.Macs),
                Quantity.Percent(result.Confusion.Accuracy),
                result == first ? "" : Quantity.Difference(result.LargestDifference(first)),
                $"{result.ImagesPerSecond:N0}",
            ],
            cell => $"<td class=\"number\">{cell}</td>") + "</tr>";
}
