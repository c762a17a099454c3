using Spectre.Console;

namespace NetGen.Benchmarks.Goals;

/// <summary>The findings beside each other.</summary>
internal static class ResultTable
{
    public static Table Of(IReadOnlyList<Finding> findings)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn("goal").AddColumn("measured");
        foreach (string column in (string[])["ratio", "spread", "limit"]) table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        table.AddColumn("met");
        string before = "";
        foreach (Finding finding in findings)
        {
            table.AddRow(
                new Text(finding.Goal == before ? "" : finding.Goal),
                new Text(finding.Measured),
                new Text($"{finding.Ratio?.Value:0.000}"),
                new Text(finding.Ratio?.Spread ?? ""),
                new Text($"{finding.Limit:0.000}"),
                new Text(Word(finding.Verdict)));
            before = finding.Goal;
        }

        return table;
    }

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Met => "yes",
        Verdict.Missed => "NO",
        Verdict.NotAsserted => "",
        _ => "not measured",
    };
}
