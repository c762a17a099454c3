namespace LeNetSample;

/// <summary>The confusion matrix: a row for each class, coloured by the share of the row.</summary>
internal static class ConfusionHeatMap
{
    public static string Render(ConfusionMatrix matrix)
    {
        int[] classes = [.. Enumerable.Range(0, matrix.Classes)];
        double worst = classes.Max(actual => classes.Where(predicted => predicted != actual).Max(predicted => Share(matrix, actual, predicted)));
        return $"""
            <div class="scroll" tabindex="0" role="region" aria-label="Confusion matrix">
            <table class="confusion">
            <caption>A row for what the images are, a column for what they were taken for.</caption>
            <thead><tr><td></td>{string.Concat(classes.Select(c => $"<th scope=\"col\"><span>{Html.Text(FashionMnist.ClassNames[c])}</span></th>"))}<th scope="col" class="number">found</th></tr></thead>
            <tbody>
            {Html.Each(classes, actual => Row(matrix, actual, worst))}
            </tbody>
            <tfoot><tr><th scope="row">right when named</th>{string.Concat(classes.Select(c => $"<td class=\"number\">{Quantity.Percent(matrix.Precision(c))}</td>"))}<td class="number"><b>{Quantity.Percent(matrix.Accuracy)}</b></td></tr></tfoot>
            </table>
            </div>
            """;
    }

    private static string Row(ConfusionMatrix matrix, int actual, double worst)
    {
        IEnumerable<string> cells = Enumerable.Range(0, matrix.Classes).Select(predicted => Cell(matrix, actual, predicted, worst));
        return $"<tr><th scope=\"row\">{Html.Text(FashionMnist.ClassNames[actual])}</th>{string.Concat(cells)}<td class=\"number\">{Quantity.Percent(matrix.Recall(actual))}</td></tr>";
    }

    private static string Cell(ConfusionMatrix matrix, int actual, int predicted, double worst)
    {
        int count = matrix[actual, predicted];
        double share = Share(matrix, actual, predicted);
        string title = $"{count} of {matrix.Actual(actual)} {FashionMnist.ClassNames[actual]} taken for {FashionMnist.ClassNames[predicted]}";
        // Mistakes are scaled to the commonest, and by the root: else all but two or three would be white.
        return actual == predicted
            ? HeatCell.Render($"{count}", share, "right", title)
            : HeatCell.Render(count == 0 ? "·" : $"{count}", worst == 0 ? 0 : Math.Sqrt(share / worst), "wrong", title);
    }

    private static double Share(ConfusionMatrix matrix, int actual, int predicted)
    {
        int all = matrix.Actual(actual);
        return all == 0 ? 0 : (double)matrix[actual, predicted] / all;
    }
}
