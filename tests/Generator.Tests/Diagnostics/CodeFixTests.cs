using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>Code fixes: what they write, and that it mends the problem.</summary>
public sealed class CodeFixTests
{
    [Theory]
    [InlineData("[Conv2D(4, 3), ReLU, Dense(10)]", "[Conv2D(4, 3), ReLU, Flatten, Dense(10)]")]
    [InlineData("[Conv2D(4, 3)] [ Dense(10, Bias = false)]", "[Conv2D(4, 3)] [ Flatten, Dense(10, Bias = false)]")]
    [InlineData("[NetGen.DenseAttribute(10)]", "[NetGen.Flatten, NetGen.DenseAttribute(10)]")]
    public async Task FlattenIsInsertedBeforeDense(string layers, string mended)
    {
        string before = $"[Network(3, 8, 8)] {layers} public partial class Net;";

        string after = await Apply(before);

        after.ShouldBe(NetworkCompilation.Prologue + before.Replace(layers, mended));
        NetworkCompilation.Of(after[NetworkCompilation.Prologue.Length..]).Analyze().ShouldBeEmpty();
    }

    [Fact]
    public async Task NothingIsOfferedForADenseInsideABlock()
    {
        string source = """
            [Block]
            [Dense(10)]
            public partial class HeadAttribute : LayerAttribute;

            [Network(3, 8, 8)]
            [Head]
            public partial class Net;
            """;

        (await Offered(source)).Actions.ShouldBeEmpty();
    }

    private static async Task<string> Apply(string source)
    {
        var (document, actions) = await Offered(source);
        var operations = await actions.ShouldHaveSingleItem().GetOperationsAsync(default);
        Solution changed = operations.OfType<ApplyChangesOperation>().ShouldHaveSingleItem().ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    private static async Task<(Document Document, IReadOnlyList<CodeAction> Actions)> Offered(string source)
    {
        var project = NetworkCompilation.Of(source);
        Diagnostic diagnostic = project.Analyze().ShouldHaveSingleItem();
        using var workspace = new AdhocWorkspace();
        Document document = workspace.AddProject("Consumer", LanguageNames.CSharp)
            .AddDocument("Source0.cs", diagnostic.Location.SourceTree!.GetText());
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => actions.Add(action), default);
        await new FlattenBeforeDense().RegisterCodeFixesAsync(context);
        return (document, actions);
    }
}
