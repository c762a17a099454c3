using NetGen;
using Spectre.Console;
using ZooSample.Models;

namespace ZooSample.Commands;

/// <summary>Prints the models beside each other.</summary>
internal static class ListCommand
{
    public static void Run(IAnsiConsole console)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn("model").AddColumn("lowering").AddColumn("input");
        foreach (string column in (string[])["layers", "parameters", "MACs", "arena, MB", "weights, MB"])
            table.AddColumn(new TableColumn(column).RightAligned());
        foreach (Model model in ModelTable.All)
        {
            AddRow(table, model.Name, model.Written.Info);
            AddRow(table, "", model.Lowered.Info);
        }
        console.Write(table);
        console.WriteLine("MACs: multiply-accumulate operations for one input. Arena: the workspace of one instance. Weights: as the kernels read them. 1 MB = 1,000,000 bytes.");
    }

    private static void AddRow(Table table, string name, NetworkInfo info) => table.AddRow(
        new Text(name),
        new Text(Quantity.Lowered(info.Lowering)),
        new Text(Quantity.Shape(info.Input)),
        new Text($"{info.Layers.Count}"),
        new Text($"{info.ParameterCount:N0}"),
        new Text(Quantity.Rounded(info.Macs)),
        new Text($"{info.ArenaBytes / 1e6:N2}"),
        new Text($"{info.PackedBytes / 1e6:N2}"));
}
