namespace NetGen.Generator.Primitives;

/// <summary>Text of the user's in a message, which nobody reads where it has no end.</summary>
internal static class Excerpt
{
    /// <summary>The longest text that is quoted whole.</summary>
    internal const int Longest = 200;

    /// <summary>The longest message that is given whole: longer than one with an excerpt in it, whatever else it says.</summary>
    internal const int LongestMessage = 2000;

    private const string Ellipsis = "...";

    /// <summary>The text, or what of it stands around a place.</summary>
    public static string Around(string text, int position)
    {
        int start = text.Length <= Longest ? 0 : Math.Max(0, Math.Min(position - (Longest / 2), text.Length - Longest));
        int length = Math.Min(Longest, text.Length - start);
        return $"{(start > 0 ? Ellipsis : "")}{text.Substring(start, length)}{(start + length < text.Length ? Ellipsis : "")}";
    }

    /// <summary>The message without its middle where it is too long: where it is begins it, and what is wrong ends it.</summary>
    public static string OfMessage(string message) => message.Length <= LongestMessage
        ? message
        : $"{message.Substring(0, LongestMessage / 2)} {Ellipsis} {message.Substring(message.Length - (LongestMessage / 2))}";
}
