using Microsoft.CodeAnalysis;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Frontend;

/// <summary>Layers on more than one partial declaration: C# does not order them.</summary>
internal static class SplitDeclarations
{
    public static IEnumerable<Problem> Problems(INamedTypeSymbol type, CancellationToken cancellation)
    {
        SyntaxNode? first = null;
        int index = -1;
        foreach (AttributeData layer in type.LayerAttributes())
        {
            index++;
            if (!layer.IsLayer())
            {
                continue;
            }

            // Attribute, list, declaration.
            SyntaxNode? declaration = layer.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent;
            first ??= declaration;
            if (declaration != first)
            {
                yield return new(
                    RuleIds.SplitDeclarations,
                    new(type.FullName(), index, null),
                    $"the layers of {type.Name} stand on more than one of its partial declarations, which C# does not order; write all of them on one");
                yield break;
            }
        }
    }
}
