using System.Globalization;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Emit.Info;

/// <summary>The layers of a network as a table: what an editor shows on hover.</summary>
internal static class HoverTable
{
    /// <summary>A documentation comment with the table.</summary>
    public static string Remarks(NetworkGraph graph)
    {
        string[][] rows = [.. graph.Nodes.Select(Row)];
        int[] widths = [.. Enumerable.Range(0, 4).Select(column => rows.Length == 0 ? 0 : rows.Max(r => r[column].Length))];
        var lines = rows.Select(r => $"/// {SourceWriter.Escape($"{r[0].PadRight(widths[0])}  {r[1].PadRight(widths[1])}  {r[2].PadLeft(widths[2])}  {r[3].PadLeft(widths[3])}".TrimEnd())}");
        return string.Join("\n", ["/// <remarks>", "/// <code>", .. lines, "/// </code>", "/// </remarks>"]);
    }

    private static string[] Row(Node node)
    {
        long parameters = Parameters(node);
        return
        [
            node.Operator.Describe(),
            node.Output.Shape.ToString(),
            parameters == 0 ? "" : parameters.ToString("N0", CultureInfo.InvariantCulture) + (parameters == 1 ? " parameter " : " parameters"),
            node.Macs == 0 ? "" : node.Macs.ToString("N0", CultureInfo.InvariantCulture) + " MACs",
        ];
    }

    /// <summary>Learned parameters of a layer.</summary>
    public static long Parameters(Node node) =>
        node.Weights.OfType<StoredWeight>().Where(w => w.Parameter.IsLearned).Sum(w => (long)w.Length);
}
