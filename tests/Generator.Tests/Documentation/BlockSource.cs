using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Tests.Documentation;

/// <summary>Makes a file of a project of a block of C#: declarations as they are, statements in a method.</summary>
internal static class BlockSource
{
    // Every project that `dotnet new` makes has these.
    private static readonly string[] Implicit = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks"];

    public static string Of(MarkdownBlock block)
    {
        CompilationUnitSyntax unit = SyntaxFactory.ParseCompilationUnit(block.Text);
        var usings = unit.Usings.Select(u => u.Name!.ToString()).Concat(Implicit).Distinct().Where(name => name != "NetGen").Select(name => $"using {name};");
        string body = block.Text[(unit.Usings.Count == 0 ? 0 : unit.Usings.Span.End)..];
        string placed = $"#line {block.Line + LinesBefore(block.Text, body)} \"{block.Page}\"\n{body}";
        string code = unit.Members.OfType<GlobalStatementSyntax>().Any()
            ? $"internal static class Line{block.Line} {{ internal static void Run() {{\n{placed}\n}} }}"
            : placed;
        return $"{string.Join(' ', usings)}\n{code}";
    }

    private static int LinesBefore(string text, string body) => text.AsSpan(0, text.Length - body.Length).Count('\n');
}
