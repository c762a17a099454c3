namespace LeNetSample;

/// <summary>A coloured cell of a table; the style sheet keeps its text readable at every strength.</summary>
internal static class HeatCell
{
    /// <param name="text">What it says.</param>
    /// <param name="strength">0 to 1.</param>
    /// <param name="kind">"right" or "wrong": the hue.</param>
    /// <param name="title">What a pointer over it is told.</param>
    public static string Render(string text, double strength, string kind, string title) =>
        $"<td class=\"heat {kind}\" style=\"--strength: {(double.IsNaN(strength) ? 0 : strength):0.000}\" title=\"{Html.Text(title)}\">{Html.Text(text)}</td>";
}
