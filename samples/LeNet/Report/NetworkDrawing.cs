using NetGen;

namespace LeNetSample;

/// <summary>A network drawn as SVG: feature maps in a row, and over each step from one to the next the kernel that makes it.</summary>
internal static class NetworkDrawing
{
    private const int KernelsInRow = 5;
    private const double Pitch = 214;
    private const double Margin = 46;
    private const double CardWidth = 202;
    private const double LineHeight = 16;
    private const double CardFrame = 62; // title above the lines, cost below them
    private const double MapsHeight = 140;

    public static string Render(NetworkInfo info)
    {
        IReadOnlyList<DrawnKernel> kernels = DrawnKernel.Of(info);
        int largest = info.Input.Skip(1).DefaultIfEmpty(1).Max();
        int columns = Math.Min(KernelsInRow, kernels.Count);
        var body = new List<string>();
        double y = 4;
        IReadOnlyList<int> shape = info.Input;
        foreach (DrawnKernel[] row in kernels.Chunk(KernelsInRow))
        {
            double cards = row.Max(CardHeight);
            double middle = y + cards + 58;
            body.Add(FeatureMapGlyph.Render(shape, largest, Margin, middle, y > 4 ? "again" : ""));
            foreach (var (column, kernel) in row.Index())
            {
                body.Add(Step(kernel, Margin + column * Pitch, y + cards, middle, info.Macs));
                body.Add(FeatureMapGlyph.Render(kernel.Output, largest, Margin + (column + 1) * Pitch, middle));
            }
            shape = row[^1].Output;
            y += cards + MapsHeight;
        }

        string steps = string.Join("; ", kernels.Select(kernel => $"{string.Join(' ', kernel.Lines.Select(line => line.Text.Trim()))} gives {Quantity.Shape(kernel.Output)}"));
        double width = columns * Pitch + 2 * Margin;
        return $"""
            <div class="scroll" tabindex="0" role="region" aria-label="Drawing of {Html.Text(info.Name)}">
            <svg class="network" viewBox="0 0 {width:0} {y:0}" width="{width:0}" height="{y:0}" role="img" aria-label="{Html.Text($"{info.Name}: {Quantity.Shape(info.Input)}; {steps}")}">
            {Html.Each(body, piece => piece)}
            </svg>
            </div>
            """;
    }

    private static double CardHeight(DrawnKernel kernel) => kernel.Lines.Count * LineHeight + CardFrame;

    /// <summary>The card and the arrow under it.</summary>
    private static string Step(DrawnKernel kernel, double x, double bottom, double middle, long allMacs)
    {
        double height = CardHeight(kernel);
        double left = x + (Pitch - CardWidth) / 2;
        double top = bottom - height;
        double share = allMacs == 0 ? 0 : (double)kernel.Macs / allMacs;
        double center = x + Pitch / 2;
        double tip = x + Pitch - 46;
        return $"""
            <g class="kernel">
            <rect class="card" x="{left:0.#}" y="{top:0.#}" width="{CardWidth:0.#}" height="{height:0.#}" rx="8" />
            <text class="title" x="{left + 10:0.#}" y="{top + 20:0.#}">{Html.Text(kernel.Title)}</text>
            {Html.Each(kernel.Lines.Index(), line => $"<text class=\"{line.Item.Kind}\" x=\"{left + 10:0.#}\" y=\"{top + 40 + line.Index * LineHeight:0.#}\" xml:space=\"preserve\">{Html.Text(line.Item.Text)}</text>")}
            <text class="cost" x="{left + 10:0.#}" y="{bottom - 16:0.#}">{Quantity.Rounded(kernel.Macs)} MACs, {share:0 %}</text>
            <rect class="track" x="{left + 10:0.#}" y="{bottom - 10:0.#}" width="{CardWidth - 20:0.#}" height="3" rx="1.5" />
            <rect class="share" x="{left + 10:0.#}" y="{bottom - 10:0.#}" width="{share * (CardWidth - 20):0.#}" height="3" rx="1.5" />
            <path class="arrow" d="M{center:0.#} {bottom:0.#} V{middle:0.#} M{x + 46:0.#} {middle:0.#} H{tip:0.#} m-6 -4 l6 4 l-6 4" />
            </g>
            """;
    }
}
