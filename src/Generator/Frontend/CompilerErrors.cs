using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Frontend;

/// <summary>Attributes that C# itself finds fault with: it reports them, and what we would say on top of that would mislead.</summary>
internal static class CompilerErrors
{
    public static bool In(INamedTypeSymbol type) => type.GetAttributes().Any(IsFaulty);

    private static bool IsFaulty(AttributeData attribute) =>
        attribute.AttributeClass is null or { TypeKind: TypeKind.Error }
        || (IsOurs(attribute.AttributeClass) && (attribute.AttributeClass.TypeArguments.Any(t => t.TypeKind == TypeKind.Error) || LayerReader.Read(attribute) is null));

    private static bool IsOurs(INamedTypeSymbol attribute) =>
        attribute.IsOrDerivesFrom(AttributeNames.Layer)
        || attribute.OriginalDefinition.FullName() is AttributeNames.Network or AttributeNames.Variant or AttributeNames.Block;
}
