using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Frontend;

/// <summary>Attributes that C# itself finds fault with: it reports them, and a network that has one cannot be completed. All else of it is judged as ever.</summary>
internal static class CompilerErrors
{
    public static bool In(INamedTypeSymbol type) => type.GetAttributes().Any(IsFaulty);

    private static bool IsFaulty(AttributeData attribute) =>
        attribute.AttributeClass is null or { TypeKind: TypeKind.Error }
        || (IsOurs(attribute, attribute.AttributeClass) && (attribute.AttributeClass.TypeArguments.Any(t => t.TypeKind == TypeKind.Error) || LayerReader.IsFaulty(attribute)));

    private static bool IsOurs(AttributeData attribute, INamedTypeSymbol type) =>
        attribute.IsLayer() || type.OriginalDefinition.FullName() is AttributeNames.Network or AttributeNames.Variant or AttributeNames.Block;
}
