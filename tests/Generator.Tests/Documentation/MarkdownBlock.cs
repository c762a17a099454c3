using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace NetGen.Generator.Tests.Documentation;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The page's path from the root of the repository.</param>
/// <param name="Line">The line of its first line, from 1.</param>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Text">What stands between the fences.</param>
internal sealed partial record MarkdownBlock(string Page, int Line, string Language, string Text)
{
    /// <summary>All fenced blocks of a page, in order.</summary>
    public static IReadOnlyList<MarkdownBlock> Read(string page)
    {
        string text = File.ReadAllText(PathOf(page)).ReplaceLineEndings("\n");
        return [.. Fenced().Matches(text).Select(m => new MarkdownBlock(page, LineOf(text, m.Groups["text"].Index), m.Groups["language"].Value, m.Groups["text"].Value))];
    }

    private static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    public static string PathOf(string page, [CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "../../..", page);

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
