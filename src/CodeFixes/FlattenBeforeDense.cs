using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes;

/// <summary>For NG0204, Dense on a map: inserts <c>Flatten</c> before it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FlattenBeforeDense))]
[Shared]
public sealed class FlattenBeforeDense : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NotFlattened];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);

        // What is underlined may also be a block that has the Dense inside; a Flatten before the block would change more than the Dense.
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<AttributeSyntax>() is { } dense && Flatten(dense.Name) is { } flatten)
        {
            context.RegisterCodeFix(
                CodeAction.Create("Insert Flatten before Dense", cancellation => InsertAsync(context.Document, dense.SpanStart, flatten, cancellation), nameof(FlattenBeforeDense)),
                context.Diagnostics);
        }
    }

    /// <summary>The name of Flatten, written as that of Dense is; null where the attribute is another.</summary>
    private static string? Flatten(NameSyntax name) => name switch
    {
        IdentifierNameSyntax { Identifier.ValueText: "Dense" or "DenseAttribute" } => "Flatten",
        QualifiedNameSyntax qualified when Flatten(qualified.Right) is { } flatten => $"{qualified.Left}.{flatten}",
        AliasQualifiedNameSyntax alias when Flatten(alias.Name) is { } flatten => $"{alias.Alias}::{flatten}",
        _ => null,
    };

    private static async Task<Document> InsertAsync(Document document, int position, string flatten, CancellationToken cancellation)
    {
        // As text: the user's own layout of the list stays as it is.
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(new TextChange(new TextSpan(position, 0), $"{flatten}, ")));
    }
}
