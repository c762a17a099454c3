namespace LeNetSample;

/// <summary>A feature map as a solid: its face is height by width, its depth the channels.</summary>
internal static class FeatureMapGlyph
{
    private const double LargestFace = 64;
    private const double SmallestFace = 8;
    private const double LargestDepth = 44;

    /// <param name="shape">Channels, then height and width if there are any.</param>
    /// <param name="largestSide">Height or width that is drawn largest.</param>
    /// <param name="x">Its middle.</param>
    /// <param name="y">Its middle.</param>
    /// <param name="classes">Further style classes.</param>
    public static string Render(IReadOnlyList<int> shape, int largestSide, double x, double y, string classes = "")
    {
        double height = Face(shape.Count > 1 ? shape[^2] : 1, largestSide);
        double width = Face(shape.Count > 1 ? shape[^1] : 1, largestSide);
        // By the logarithm: 1, 6, 16 and 120 channels shall all be told apart.
        double depth = Math.Min(LargestDepth, 4 + 5.5 * Math.Log2(shape[0]));
        double dx = depth * 0.7;
        double dy = -depth * 0.5;
        double left = x - (width + dx) / 2;
        double top = y - (height + dy) / 2;
        return $"""
            <g class="map {classes}">
            <path class="top" d="M{left:0.#} {top:0.#} l{dx:0.#} {dy:0.#} h{width:0.#} l{-dx:0.#} {-dy:0.#} z" />
            <path class="side" d="M{left + width:0.#} {top:0.#} l{dx:0.#} {dy:0.#} v{height:0.#} l{-dx:0.#} {-dy:0.#} z" />
            <rect class="face" x="{left:0.#}" y="{top:0.#}" width="{width:0.#}" height="{height:0.#}" />
            <text class="shape" x="{x:0.#}" y="{y + LargestFace / 2 + 26:0.#}">{Quantity.Shape(shape).Replace(" x ", " × ")}</text>
            </g>
            """;
    }

    private static double Face(int side, int largest) => Math.Max(SmallestFace, LargestFace * Math.Sqrt((double)side / largest));
}
