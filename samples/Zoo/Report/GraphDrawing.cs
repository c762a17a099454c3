using System.Globalization;
using System.Text;
using NetGen;

namespace ZooSample.Report;

/// <summary>The graph of a network as a picture beside its table of layers: a dot for each row, a line for each value, that passes rows by in an arc.</summary>
internal static class GraphDrawing
{
    /// <summary>Height of a row of the table, in pixels.</summary>
    public const int RowHeight = 26;

    /// <summary>Width of the picture.</summary>
    public const int Width = 132;

    private const int Spine = Width - 12;

    public static string Render(IReadOnlyList<LayerInfo> layers)
    {
        // The first row is the network's input.
        int rows = layers.Count + 1;
        var picture = new StringBuilder();
        picture.Append(CultureInfo.InvariantCulture, $"<svg class=\"graph\" width=\"{Width}\" height=\"{rows * RowHeight}\" viewBox=\"0 0 {Width} {rows * RowHeight}\" role=\"img\" aria-label=\"Which layer takes the output of which\">\n");
        for (int layer = 0; layer < layers.Count; layer++)
        {
            foreach (int source in layers[layer].Sources) picture.Append(Edge(source + 1, layer + 1)).Append('\n');
        }
        for (int row = 0; row < rows; row++)
            picture.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Spine}\" cy=\"{Center(row)}\" r=\"{(row == 0 || layers[row - 1].Kernel >= 0 ? 4 : 2.5)}\" />\n");
        return picture.Append("</svg>").ToString();
    }

    private static string Edge(int from, int to)
    {
        if (to == from + 1) return string.Create(CultureInfo.InvariantCulture, $"<path d=\"M{Spine} {Center(from)}V{Center(to)}\" />");

        // The farther, the wider.
        double bulge = Math.Min(Spine - 4, 14 + 12 * Math.Sqrt(to - from - 1));
        return string.Create(CultureInfo.InvariantCulture, $"<path class=\"far\" d=\"M{Spine} {Center(from)}C{Spine - bulge * 1.3:0.#} {Center(from)} {Spine - bulge * 1.3:0.#} {Center(to)} {Spine} {Center(to)}\" />");
    }

    private static double Center(int row) => (row + 0.5) * RowHeight;
}
