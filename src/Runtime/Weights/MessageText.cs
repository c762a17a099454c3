using System.Globalization;
using System.Text;

namespace NetGen;

/// <summary>How messages show what a file may hold anything in: on one line, and cut where it is long.</summary>
internal static class MessageText
{
    /// <summary>Characters of a name that are shown.</summary>
    public const int Longest = 200;

    // PyTorch's own tensors have up to 64.
    private const int MostDimensions = 64;

    /// <summary>A name in quotes.</summary>
    public static string Quote(string? name)
    {
        string text = name ?? "";
        return $"'{OnOneLine(text)}'{(text.Length > Longest ? $" ({text.Length} characters)" : "")}";
    }

    /// <summary>A shape as PyTorch prints it: [16, 6, 5, 5].</summary>
    public static string Shape<T>(IReadOnlyList<T> shape) => shape.Count <= MostDimensions
        ? $"[{string.Join(", ", shape)}]"
        : $"[{string.Join(", ", shape.Take(MostDimensions))}, ...] ({shape.Count} dimensions)";

    /// <summary>A text's beginning, without anything that would make another line of it or order it otherwise.</summary>
    public static string OnOneLine(string text)
    {
        string shown = text.Length <= Longest ? text : $"{text.AsSpan(0, char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)}...";
        return shown.AsSpan().ContainsAnyExceptInRange(' ', '~') ? Escape(shown) : shown;
    }

    /// <summary>A string literal of C#, on one line.</summary>
    public static string Literal(string text) => $"\"{Escape(text.Replace("\\", "\\\\").Replace("\"", "\\\""))}\"";

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            _ = (c, char.GetUnicodeCategory(c)) switch
            {
                ('\n', _) => escaped.Append("\\n"),
                ('\r', _) => escaped.Append("\\r"),
                ('\t', _) => escaped.Append("\\t"),
                (_, UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) =>
                    escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => escaped.Append(c),
            };
        }
        return escaped.ToString();
    }
}
