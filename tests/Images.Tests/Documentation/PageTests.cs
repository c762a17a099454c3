using System.Text.RegularExpressions;

namespace NetGen.Images.Tests.Documentation;

/// <summary>The C# of docs/images.md is that of <see cref="Snippets"/>, which compiles.</summary>
public sealed partial class PageTests
{
    [Fact]
    public void CodeCompiles()
    {
        string compiled = Lines(File.ReadAllText(SourceFolder.PathOf("Documentation/Snippets.cs")));
        var blocks = Block().Matches(File.ReadAllText(SourceFolder.PathOf("../../docs/images.md"))).Select(match => match.Groups["code"].Value).ToList();

        blocks.Count.ShouldBe(5);
        blocks.ShouldAllBe(block => compiled.Contains(Lines(block)));
    }

    // Without indentation and what stands at the top of a file.
    private static string Lines(string code) =>
        string.Join('\n', code.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith("using NetGen", StringComparison.Ordinal)));

    [GeneratedRegex("```csharp\n(?<code>.+?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
