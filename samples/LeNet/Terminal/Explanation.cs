using NetGen;
using Spectre.Console;

namespace LeNetSample;

/// <summary>What the compiler made of a network.</summary>
internal static class Explanation
{
    public static void Print(IAnsiConsole console, NetworkInfo info)
    {
        console.Write(new Rule($"[bold]{Markup.Escape(info.Name)}[/]") { Justification = Justify.Left });
        console.WriteLine($"{Quantity.Shape(info.Input)} -> {Quantity.Shape(info.Output)}, lowering: {Quantity.Lowered(info.Lowering)}");
        console.WriteLine($"{info.ParameterCount:N0} parameters, {info.Macs:N0} multiply-accumulates for one input");
        console.WriteLine($"{info.ArenaBytes:N0} bytes of workspace, {info.PackedBytes:N0} bytes of packed weights");
        console.Write(Layers(info));
        console.Write(Kernels(info));
        console.WriteLine();
    }

    private static Table Layers(NetworkInfo info)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn("layer").AddColumn("name").AddColumn("output")
            .AddColumn(new TableColumn("parameters").RightAligned()).AddColumn(new TableColumn("MACs").RightAligned()).AddColumn(new TableColumn("kernel").RightAligned())
            .AddColumn("what became of it");
        foreach (var (layer, note) in LayerNote.Of(info.Layers))
        {
            table.AddRow(
                new Text(layer.Layer),
                new Text(layer.Name),
                new Text(Quantity.Shape(layer.Output)),
                new Text($"{layer.Parameters:N0}"),
                new Text($"{layer.Macs:N0}"),
                new Text(layer.Kernel < 0 ? "" : $"{layer.Kernel + 1}"),
                new Text(note));
        }
        return table;
    }

    private static Table Kernels(NetworkInfo info)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn(new TableColumn("kernel").RightAligned()).AddColumn("method").AddColumn("layers").AddColumn(new TableColumn("MACs").RightAligned());
        foreach (var (index, kernel) in info.Kernels.Index())
            table.AddRow(new Text($"{index + 1}"), new Text(kernel.Name), new Text(kernel.Layers), new Text($"{kernel.Macs:N0}"));
        return table;
    }
}
