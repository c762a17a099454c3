namespace LeNetSample;

/// <summary>How often each position of a map of class scores is right by itself.</summary>
internal static class PositionMap
{
    public static string Render(VariantResult result)
    {
        ScoreMap map = result.Map;
        double[] accuracy = map.AccuracyByPosition(result.Labels);
        return $"""
            <div class="beside">
            <table class="positions">
            <caption>Right answers of each position of {Html.Text(result.Info.Name)}’s map, in percent</caption>
            <tbody>
            {Html.Each(accuracy.Chunk(map.Width), row => $"<tr>{string.Concat(row.Select(Cell))}</tr>")}
            </tbody>
            </table>
            <p>{Html.Text(MapNote.Of(result))}</p>
            </div>
            """;
    }

    private static string Cell(double accuracy) => HeatCell.Render($"{100 * accuracy:0}", accuracy, "right", Quantity.Percent(accuracy));
}
