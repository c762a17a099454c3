using Microsoft.CodeAnalysis;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Frontend;

/// <summary>What can be set where a block is used, and its layers do not see: the parameters of a block are its constructor's.</summary>
internal static class IgnoredProperties
{
    /// <summary>Of a block where it is declared; where it is used, if it is declared in another project.</summary>
    public static IEnumerable<Problem> Problems(INamedTypeSymbol type, IAssemblySymbol project)
    {
        string self = type.FullName();
        if (type.FindAttribute(AttributeNames.Block) is not null && type.IsOrDerivesFrom(AttributeNames.Layer))
        {
            foreach (ISymbol member in OwnAndInherited(type).Where(member => IsSettable(member) && !IsOfLayer(type, member.Name)))
            {
                yield return new(
                    RuleIds.IgnoredProperty,
                    new(self, -1, null, member.GetDocumentationCommentId()),
                    $"{type.Name}.{member.Name} can be set where the block is used, and its layers do not see it; make it a parameter of the constructor");
            }
        }

        int index = 0;
        foreach (AttributeData layer in type.LayerAttributes())
        {
            if (layer.AttributeClass is { } block && block.FindAttribute(AttributeNames.Block) is not null && !SymbolEqualityComparer.Default.Equals(block.ContainingAssembly, project))
            {
                foreach (var named in layer.NamedArguments.Where(named => !IsOfLayer(block, named.Key)))
                {
                    yield return new(RuleIds.IgnoredProperty, new(self, index, named.Key), $"{type.Name}: {named.Key} is no parameter of the block {AttributeText.Name(block)}, and its layers do not see it");
                }
            }

            index++;
        }
    }

    /// <summary>The members of a block and of its bases, but not those of every layer, which are heeded.</summary>
    private static IEnumerable<ISymbol> OwnAndInherited(INamedTypeSymbol block)
    {
        for (INamedTypeSymbol? type = block; type is not null && type.FullName() != AttributeNames.Layer; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                yield return member;
            }
        }
    }

    private static bool IsSettable(ISymbol member) => !member.IsStatic && member.DeclaredAccessibility == Accessibility.Public && member switch
    {
        IPropertySymbol property => property.SetMethod?.DeclaredAccessibility == Accessibility.Public && !property.IsIndexer,
        IFieldSymbol field => !field.IsReadOnly && !field.IsConst,
        _ => false,
    };

    /// <summary>Whether every layer has a property of that name, which is heeded.</summary>
    private static bool IsOfLayer(INamedTypeSymbol type, string name)
    {
        INamedTypeSymbol? layer = type;
        while (layer is not null && layer.FullName() != AttributeNames.Layer)
        {
            layer = layer.BaseType;
        }

        return layer?.GetMembers(name).IsEmpty == false;
    }
}
