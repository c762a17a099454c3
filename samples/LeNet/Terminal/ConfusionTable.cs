using Spectre.Console;

namespace LeNetSample;

/// <summary>The confusion matrix, a row for each true class.</summary>
internal static class ConfusionTable
{
    public static void Print(IAnsiConsole console, VariantResult result)
    {
        ConfusionMatrix matrix = result.Confusion;
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle($"What {result.Info.Name} took the images for (rows: what they are)") };
        table.AddColumn("");
        // Full names do not fit above the columns: the classes are lettered.
        for (int c = 0; c < matrix.Classes; c++) table.AddColumn(new TableColumn($"{Letter(c)}").RightAligned());
        table.AddColumn(new TableColumn("found").RightAligned());
        for (int actual = 0; actual < matrix.Classes; actual++)
        {
            table.AddRow(
            [
                new Text($"{Letter(actual)} {FashionMnist.ClassNames[actual]}"),
                .. Enumerable.Range(0, matrix.Classes).Select(predicted => Cell(matrix[actual, predicted], actual == predicted)),
                new Text(Quantity.Percent(matrix.Recall(actual))),
            ]);
        }
        console.Write(table);
    }

    private static Text Cell(int count, bool right) =>
        count == 0 ? new Text("·", new Style(Color.Grey)) : new Text($"{count}", right ? new Style(Color.Green, decoration: Decoration.Bold) : Style.Plain);

    private static char Letter(int c) => (char)('A' + c);
}
