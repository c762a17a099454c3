using System.Text;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Frontend;

/// <summary>Questions to symbols that both the readers and the diagnostics ask.</summary>
internal static class Symbols
{
    /// <summary>The name under which emitted members say that they are.</summary>
    public const string Tool = "NetGen";

    /// <summary>Whether the user wrote it: to the analyzer a class has its emitted members, too.</summary>
    public static bool IsWritten(this ISymbol member) => !member.IsImplicitlyDeclared && !member.GetAttributes().Any(attribute =>
        attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: { IsEmpty: false } arguments } && arguments[0].Value is Tool);

    /// <summary>Namespace, containing types with '+', name and arity: what <c>Compilation.GetTypeByMetadataName</c> takes.</summary>
    public static string FullName(this INamedTypeSymbol type)
    {
        var name = new StringBuilder(type.MetadataName);
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            name.Insert(0, '+').Insert(0, outer.MetadataName);
        }

        if (type.ContainingNamespace is { IsGlobalNamespace: false } space)
        {
            // Displayed names escape keywords (@class); metadata does not.
            name.Insert(0, '.').Insert(0, space.ToDisplayString().Replace("@", ""));
        }

        return name.ToString();
    }

    /// <summary>The first attribute of that class, or null.</summary>
    public static AttributeData? FindAttribute(this INamedTypeSymbol type, string metadataName)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.OriginalDefinition.FullName() == metadataName)
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>Whether the type is the named class or derives from it.</summary>
    public static bool IsOrDerivesFrom(this INamedTypeSymbol? type, string metadataName)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.OriginalDefinition.FullName() == metadataName)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The layers that a class wears, in the order written; with them, what C# cannot make out, which may be one.</summary>
    public static IEnumerable<AttributeData> LayerAttributes(this INamedTypeSymbol type) =>
        type.GetAttributes().Where(a => a.IsLayer() || a.AttributeClass is null or { TypeKind: TypeKind.Error });

    /// <summary>Whether the attribute is a layer.</summary>
    public static bool IsLayer(this AttributeData attribute) => attribute.AttributeClass.IsOrDerivesFrom(AttributeNames.Layer);

    /// <summary>Whether the class, and what it is nested in, has a name: while one is typed, it has none yet.</summary>
    public static bool HasName(this INamedTypeSymbol type)
    {
        for (INamespaceOrTypeSymbol? part = type; part is not null and not INamespaceSymbol { IsGlobalNamespace: true }; part = (INamespaceOrTypeSymbol?)part.ContainingType ?? part.ContainingNamespace)
        {
            if (part.Name.Length == 0)
            {
                return false;
            }
        }

        return true;
    }
}
