using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Frontend;

/// <summary>Names of metadata as C# writes them.</summary>
internal static class Identifiers
{
    /// <summary>
    /// The name, with an @ where it is a word of the language or could become one: contextual keywords are lower-case letters alone, those of later versions
    /// included, and mean something else where they stand unescaped before a member or a type.
    /// </summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || name.All(c => c is >= 'a' and <= 'z') ? $"@{name}" : name;

    /// <summary>The name of a parameter, with an @ where it is a word of the language somewhere: nothing stands beside it that a later version could read otherwise.</summary>
    public static string OfParameter(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? $"@{name}" : name;

    /// <summary>A namespace; empty for the global one.</summary>
    public static string Of(INamespaceSymbol? space) => space switch
    {
        null or { IsGlobalNamespace: true } => "",
        { ContainingNamespace: { IsGlobalNamespace: false } outer } => $"{Of(outer)}.{Escape(space.Name)}",
        _ => Escape(space.Name),
    };

    /// <summary>A class from the root: nothing that is declared or imported where it is written can come before it.</summary>
    public static string OfRoot(INamedTypeSymbol type) => type switch
    {
        { ContainingType: { } outer } => $"{OfRoot(outer)}.{Escape(type.Name)}",
        { ContainingNamespace: { IsGlobalNamespace: false } space } => $"global::{Of(space)}.{Escape(type.Name)}",
        _ => $"global::{Escape(type.Name)}",
    };
}
