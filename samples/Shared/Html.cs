using System.Net;

namespace Samples;

/// <summary>Pieces that every report is made of.</summary>
internal static class Html
{
    /// <summary>Text that may hold any character.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>The pieces one after another, each on a line of its own.</summary>
    public static string Each<T>(IEnumerable<T> items, Func<T, string> piece) => string.Join('\n', items.Select(piece));
}
