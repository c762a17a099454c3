using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Tests;

/// <summary>What the analyzer must say of a project, and that it says nothing else.</summary>
/// <example>
/// <code>
/// Diagnosing.Source("""
///     [Network(3, 8, 8)]
///     [Conv2D(4, {|NG0201:9|})]
///     public partial class TooSmall;
///     """).ShouldReport("(8 + 2*0 - 1*(9-1) - 1)/1 + 1 = 0 &lt; 1");
/// </code>
/// </example>
internal sealed class Diagnosing
{
    private readonly NetworkCompilation project;
    private readonly List<Expected> marks = [];

    private Diagnosing(NetworkCompilation settings, string[] markedSources)
    {
        foreach (string source in markedSources)
        {
            var marked = MarkedSource.Parse(source);
            settings = settings with { Sources = settings.Sources.Add(marked.Text) };
            marks.AddRange(marked.Marks.Select(m => new Expected(m.Id, $"Source{settings.Sources.Length - 1}.cs", new TextSpan(m.Span.Start + NetworkCompilation.Prologue.Length, m.Span.Length))));
        }

        project = settings;
    }

    /// <summary>Sources with marks, one per file.</summary>
    public static Diagnosing Source(params string[] markedSources) => new(new NetworkCompilation(), markedSources);

    /// <summary>Sources with marks in a project with properties or libraries.</summary>
    public static Diagnosing SourceIn(NetworkCompilation settings, params string[] markedSources) => new(settings, markedSources);

    /// <summary>Expects no diagnostic, nor an error of the C# compiler.</summary>
    public void ShouldBeSilent() => ShouldReport();

    /// <summary>Expects a diagnostic at each mark, with a message that contains the fragment in its place of the list, and no other.</summary>
    public void ShouldReport(params string[] fragments)
    {
        fragments.Length.ShouldBe(marks.Count, "a fragment of the message is needed for each mark");
        var found = Report();
        string all = found.Count == 0 ? "nothing" : string.Join('\n', found.Select(Show));
        foreach ((Expected expected, string fragment) in marks.Zip(fragments))
        {
            Diagnostic? match = found.Find(d => d.Id == expected.Id && d.Location.SourceTree?.FilePath == expected.File && d.Location.SourceSpan == expected.Span)
                ?? throw new Xunit.Sdk.XunitException($"Expected {expected.Id} on '{Marked(expected)}', found:\n{all}");
            match.GetMessage().ShouldContain(fragment, Case.Sensitive, $"{expected.Id} on '{Marked(expected)}'");
            NamesItsClass(match);
            found.Remove(match);
        }

        found.ShouldBeEmpty($"Not expected:\n{string.Join('\n', found.Select(Show))}");
    }

    /// <summary>Expects a diagnostic of NetGen at each mark, and no other, whatever C# says besides.</summary>
    public void ShouldReportAmongErrorsOfTheCompiler()
    {
        Diagnostic[] found = [.. project.Analyze()];
        Array.ForEach(found, NamesItsClass);
        found.Select(d => (d.Id, d.Location.SourceTree?.FilePath, d.Location.SourceSpan)).ShouldBe(
            marks.Select(mark => (mark.Id, (string?)mark.File, mark.Span)),
            ignoreOrder: true,
            string.Join('\n', found.Select(Show)));
    }

    /// <summary>Whoever reads a log sees which class is meant.</summary>
    private static void NamesItsClass(Diagnostic diagnostic)
    {
        SyntaxNode? node = diagnostic.Location.SourceTree?.GetRoot().FindNode(diagnostic.Location.SourceSpan);
        if (node?.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().FirstOrDefault() is { } type)
        {
            diagnostic.GetMessage().ShouldMatch($@"(?<!\w){Regex.Escape(type.Identifier.ValueText)}(?!\w)", diagnostic.Id);
        }
    }

    private List<Diagnostic> Report() =>
    [
        .. project.Analyze()
            .Concat(project.Generate().Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error))
            .Where(d => !d.IsSuppressed),
    ];

    private string Marked(Expected expected)
    {
        var tree = project.ToCompilation().SyntaxTrees.First(t => t.FilePath == expected.File);
        return tree.GetText().ToString(expected.Span);
    }

    private static string Show(Diagnostic diagnostic)
    {
        string place = diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan) ?? "no place";
        return $"{diagnostic.Id} on '{place}': {diagnostic.GetMessage()}";
    }

    private sealed record Expected(string Id, string File, TextSpan Span);
}
