using Microsoft.CodeAnalysis;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Frontend;

/// <summary>Blocks as values, with all that they use; from this or another assembly alike.</summary>
internal static class BlockReader
{
    /// <summary>A class marked as a block.</summary>
    public static BlockSpec Read(INamedTypeSymbol type) => new(
        type.FullName(),
        AttributeText.Name(type),
        Constructor(type)?.Parameters.Select(p => new BlockParameter(p.Name, p.Type.SpecialType == SpecialType.System_Object)).ToEquatableArray() ?? [],
        type.LayerAttributes().Select(LayerReader.Read).ToEquatableArray());

    /// <summary>The constructor whose parameters are the block's; null where there is more than one to choose from.</summary>
    public static IMethodSymbol? Constructor(INamedTypeSymbol type)
    {
        var constructors = type.InstanceConstructors.Where(c => c.DeclaredAccessibility == Accessibility.Public).ToList();
        return constructors.Count == 1 ? constructors[0] : null;
    }

    /// <summary>Every block that the class uses, directly or through others (itself included where it recurs).</summary>
    public static IReadOnlyList<INamedTypeSymbol> UsedBy(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var found = new SortedDictionary<string, INamedTypeSymbol>(StringComparer.Ordinal);
        var pending = new Stack<INamedTypeSymbol>([type]);
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (AttributeData attribute in pending.Pop().LayerAttributes())
            {
                if (attribute.AttributeClass is { } used && used.FindAttribute(AttributeNames.Block) is not null && !found.ContainsKey(used.FullName()))
                {
                    found.Add(used.FullName(), used);
                    pending.Push(used);
                }
            }
        }

        return [.. found.Values];
    }
}
