using Spectre.Console;

namespace LeNetSample;

/// <summary>The variants beside each other.</summary>
internal static class ResultTable
{
    public static void Print(IAnsiConsole console, IReadOnlyList<VariantResult> results, int threads)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn("variant").AddColumn("lowering").AddColumn("input");
        foreach (string column in (string[])["layers", "parameters", "MACs", "accuracy", "largest logit difference", threads == 1 ? "images/s" : $"images/s, {threads} threads"])
            table.AddColumn(new TableColumn(column).RightAligned());
        foreach (VariantResult result in results)
        {
            table.AddRow(
                new Text(result.Info.Name),
                new Text(Quantity.Lowered(result.Info.Lowering)),
                new Text(Quantity.Shape(result.Info.Input)),
                new Text($"{result.Info.Layers.Count}"),
                new Text($"{result.Info.ParameterCount:N0}"),
                new Text(Quantity.Rounded(result.Info.Macs)),
                new Text(Quantity.Percent(result.Confusion.Accuracy)),
                new Text(result == results[0] ? "" : Quantity.Difference(result.LargestDifference(results[0]))),
                new Text($"{result.ImagesPerSecond:N0}"));
        }
        console.Write(table);

        foreach (VariantResult map in results.Where(result => result.Map.Positions > 1))
            console.WriteLine(MapNote.Of(map));
    }

    public static void Print(IAnsiConsole console, ReferenceCheck check) => console.WriteLine(
        $"The logits of the first {check.Images} images differ from PyTorch's by at most {Quantity.Difference(check.LargestDifference)}: " +
        (check.Passed ? $"within {ReferenceCheck.Tolerance:0e-0}." : $"MORE than {ReferenceCheck.Tolerance:0e-0}."));
}
