using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Documentation;

/// <summary>The C# of a page compiles; where a block of the compiler's output follows it, the compiler says just that.</summary>
public sealed partial class PageTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/language.md")]
    public void CodeCompiles(string page)
    {
        var project = NetworkCompilation.Of(Examples(page).Where(e => e.Output is null).Select(e => BlockSource.Of(e.Code))) with { ReferencesIlgpu = page == "README.md" };

        project.Analyze().ShouldBeEmpty();
        using var loaded = project.Compile();
    }

    /// <summary>Each block is what a program may do that has those things.</summary>
    [Fact]
    public void CodeOnWeightsCompiles()
    {
        var blocks = MarkdownBlock.Read("docs/weights.md").Where(block => block.Language == "csharp").ToList();
        string methods = string.Concat(blocks.Select(block => $$"""
            static async Task Line{{block.Line}}(string path, Stream stream, byte[] bytes, IProgress<LoadProgress> progress, CancellationToken token)
            {
            #line {{block.Line}} "{{block.Page}}"
            {{block.Text}}
                await Task.CompletedTask;
            }

            """));
        var project = NetworkCompilation.Of("[Network(4), Dense(3)] public partial class Net;", $"using System; using System.IO; using System.Threading; using System.Threading.Tasks;\ninternal static class Page\n{{\n{methods}\n}}");

        blocks.Count.ShouldBe(4);
        project.Analyze().ShouldBeEmpty();
        using var loaded = project.Compile();
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/language.md")]
    public void CompilerSaysWhatThePageSays(string page)
    {
        foreach ((MarkdownBlock code, string? output) in Examples(page).Where(e => e.Output is not null))
        {
            var project = NetworkCompilation.Of(BlockSource.Of(code));

            project.Analyze().Select(d => Show(d, code)).ShouldBe(output!.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/README.md")]
    [InlineData("docs/language.md")]
    [InlineData("docs/layers.md")]
    [InlineData("docs/weights.md")]
    [InlineData("docs/compatibility.md")]
    [InlineData("docs/performance.md")]
    public void LinksLeadSomewhere(string page)
    {
        string folder = Path.GetDirectoryName(MarkdownBlock.PathOf(page))!;

        LinkTarget().Matches(File.ReadAllText(MarkdownBlock.PathOf(page))).Select(m => m.Groups[1].Value)
            .Where(target => !Path.Exists(Path.Combine(folder, target)))
            .ShouldBeEmpty();
    }

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)")]
    private static partial Regex LinkTarget();

    // A block of C# and the block of output that follows it, where one does.
    private static IEnumerable<(MarkdownBlock Code, string? Output)> Examples(string page)
    {
        var blocks = MarkdownBlock.Read(page);
        return blocks.Zip([.. blocks.Skip(1), null]).Where(pair => pair.First.Language == "csharp").Select(pair => (pair.First, Output(pair.Second)));
    }

    private static string? Output(MarkdownBlock? block) => block is { Language: "text" } && block.Text.Contains("): ") ? block.Text : null;

    // As `dotnet build` prints it, with lines counted in the block.
    private static string Show(Diagnostic diagnostic, MarkdownBlock code)
    {
        var place = diagnostic.Location.GetMappedLineSpan().StartLinePosition;
        string severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        string className = code.Text.Split("class ")[1].Split(';')[0];
        return $"{className}.cs({place.Line + 2 - code.Line},{place.Character + 1}): {severity} {diagnostic.Id}: {diagnostic.GetMessage()}";
    }
}
