using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Emit;

namespace NetGen.Generator.Tests;

/// <summary>A project after the generator ran.</summary>
/// <param name="Project">The project as written.</param>
/// <param name="Compilation">Its sources and those that the generator added.</param>
/// <param name="Result">What the generator said.</param>
internal sealed record GeneratedProject(NetworkCompilation Project, CSharpCompilation Compilation, GeneratorRunResult Result)
{
    private byte[]? image;

    /// <summary>The emitted files: hint name and text.</summary>
    public IEnumerable<(string Hint, string Text)> Files => Result.GeneratedSources.Select(s => (s.HintName, s.SourceText.ToString()));

    /// <summary>Those of networks and blocks: all but the one that checks the runtime's version.</summary>
    public IEnumerable<(string Hint, string Text)> ClassFiles => Files.Where(file => file.Hint != RuntimeCheck.HintName);

    /// <summary>The text of the file with this hint name.</summary>
    public string this[string hint] => Files.FirstOrDefault(file => file.Hint == hint).Text
        ?? throw new KeyNotFoundException($"The generator emitted no '{hint}', only: {string.Join(", ", Files.Select(file => file.Hint))}.{Explain()}");

    /// <summary>The compiled assembly.</summary>
    /// <exception cref="CompilationFailedException">The generator threw, or the compiler has an error or a warning for the project.</exception>
    public byte[] Image => image ??= Emit();

    public MetadataReference ToReference() => MetadataReference.CreateFromImage(Image);

    public LoadedProject Load() => new(this);

    /// <summary>Runs the analyzer over the project, and what the generator added to it.</summary>
    public ImmutableArray<Diagnostic> Analyze() => Compilation
        .WithAnalyzers([new NetworkAnalyzer()], new AnalyzerOptions([], new BuildProperties(Project.Properties)))
        .GetAnalyzerDiagnosticsAsync()
        .GetAwaiter()
        .GetResult();

    /// <summary>What the analyzer says of the project, for the message of a failure.</summary>
    public string Explain()
    {
        var problems = Analyze().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        return problems.Count == 0 ? "" : $"\nThe analyzer says:\n{string.Join('\n', problems)}";
    }

    private byte[] Emit()
    {
        if (Result.Exception is { } exception)
        {
            throw new CompilationFailedException($"The generator threw: {exception}");
        }

        using var stream = new MemoryStream();
        var emitted = Compilation.Emit(stream);
        var objections = emitted.Diagnostics
            .Where(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed)
            .Where(IsOfInterest)
            .ToList();
        return objections.Count == 0 && emitted.Success
            ? stream.ToArray()
            : throw new CompilationFailedException($"{objections.Count} objections of the compiler:\n{string.Join("\n\n", objections.Take(5).Select(Show))}");
    }

    // The tests' own sources need no documentation; emitted members do, for the user who generates some.
    private bool IsOfInterest(Diagnostic diagnostic) =>
        diagnostic.Id != "CS1591" || !Compilation.SyntaxTrees.Take(Project.Sources.Length).Contains(diagnostic.Location.SourceTree);

    private static string Show(Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
        {
            return diagnostic.ToString();
        }

        const int context = 6;
        SourceText text = tree.GetText();
        int line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
        int first = Math.Max(0, line - context);
        var lines = text.Lines.Skip(first).Take(line + context + 1 - first)
            .Select((l, i) => $"{(first + i == line ? '>' : ' ')} {first + i + 1,5} | {l}");
        return $"{diagnostic}\n{string.Join('\n', lines)}";
    }
}
