using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Frontend;

/// <summary>Where the emitted half of a class goes, and whether there can be one.</summary>
internal static class TypeReader
{
    public static TypeSpec Read(INamedTypeSymbol type) => new(
        Identifiers.Of(type.ContainingNamespace),
        ContainingTypes(type).Append(type).Select(Header).ToEquatableArray(),
        type.Name,
        Identifiers.Escape(type.Name),
        Identifiers.OfRoot(type),
        type.FullName());

    /// <summary>Why the class cannot be completed; empty where it can.</summary>
    public static IEnumerable<Problem> Problems(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var place = new Place(type.FullName(), -1, null);
        if (!IsPartial(type, cancellation))
        {
            yield return new(RuleIds.NotPartial, place, $"{type.Name} must be partial: its other half is generated");
        }

        foreach (INamedTypeSymbol outer in ContainingTypes(type).Where(outer => !IsPartial(outer, cancellation)))
        {
            yield return new(RuleIds.ContainingTypeNotPartial, place, $"{outer.Name}, which contains {type.Name}, must be partial: the other half of {type.Name} is generated into it");
        }

        if (Unsupported(type) is { } reason)
        {
            yield return new(RuleIds.UnsupportedType, place, $"{type.Name} {reason}");
        }
    }

    private static string? Unsupported(INamedTypeSymbol type) =>
        type.Arity > 0 ? "must not be generic: sizes are numbers, not types"
        : ContainingTypes(type).FirstOrDefault(t => t.Arity > 0) is { } generic ? $"must not be nested in the generic type {generic.Name}"
        : type.IsAbstract || type.IsStatic ? "must not be abstract or static: it is created with its weights"
        : type.GetAttributes().Any(IsExplicitLayout) ? "must not have an explicit layout: the field that is generated into it has no offset"
        : type.IsFileLocal || ContainingTypes(type).Any(t => t.IsFileLocal) ? "must not be file-local: its other half is in another file"
        : null;

    private static bool IsExplicitLayout(AttributeData attribute) =>
        attribute.AttributeClass?.FullName() == "System.Runtime.InteropServices.StructLayoutAttribute" && attribute.ConstructorArguments.Any(kind => kind.Value is (int)LayoutKind.Explicit or (short)LayoutKind.Explicit);

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation) => type.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(cancellation))
        .OfType<TypeDeclarationSyntax>()
        .Any(declaration => declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static ImmutableArray<INamedTypeSymbol> ContainingTypes(INamedTypeSymbol type)
    {
        var outermostFirst = new Stack<INamedTypeSymbol>();
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            outermostFirst.Push(outer);
        }

        return [.. outermostFirst];
    }

    private static string Header(INamedTypeSymbol type) => $"{Keyword(type)} {Identifiers.Escape(type.Name)}";

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "partial interface",
        { TypeKind: TypeKind.Struct, IsRecord: true } => "partial record struct",
        { TypeKind: TypeKind.Struct } => "partial struct",
        { IsRecord: true } => "partial record",
        _ => "partial class",
    };
}
