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

    /// <summary>The layers that a class wears, in the order written.</summary>
    public static IEnumerable<AttributeData> LayerAttributes(this INamedTypeSymbol type) =>
        type.GetAttributes().Where(a => a.AttributeClass.IsOrDerivesFrom(AttributeNames.Layer));
}
