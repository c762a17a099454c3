using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Frontend;

/// <summary>A class marked as a block, as it was found.</summary>
/// <param name="Type">Where its other half goes.</param>
/// <param name="Block">What it declares, as far as it could be read.</param>
/// <param name="Uses">The blocks that it uses, directly or through others.</param>
/// <param name="Problems">What is wrong with the declaration itself.</param>
/// <param name="HasPrimaryConstructor">Whether its parameters are those of the class itself.</param>
/// <param name="HasLayers">Whether it is known which layers there are, in which order and with which parameters; else they cannot be judged.</param>
internal sealed record BlockDeclaration(TypeSpec Type, BlockSpec Block, EquatableArray<BlockSpec> Uses, EquatableArray<Problem> Problems, bool HasPrimaryConstructor, bool HasLayers)
{
    /// <summary>The block that a class is marked as; null where it is none. What is marked a network too is one, with a problem.</summary>
    public static BlockDeclaration? Read(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (type.FindAttribute(AttributeNames.Block) is null || type.FindAttribute(AttributeNames.Network) is not null || type.FindAttribute(AttributeNames.Variant) is not null || !type.HasName())
        {
            return null;
        }

        return new(
            TypeReader.Read(type),
            BlockReader.Read(type),
            BlockReader.UsedBy(type, cancellation).Select(BlockReader.Read).ToEquatableArray(),
            Faults(type, cancellation).ToEquatableArray(),
            BlockReader.Constructor(type)?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is TypeDeclarationSyntax,
            BlockReader.Constructor(type) is not null && !SplitDeclarations.Problems(type, cancellation).Any());
    }

    private static IEnumerable<Problem> Faults(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var problems = TypeReader.Problems(type, cancellation).Concat(SplitDeclarations.Problems(type, cancellation));
        if (Invalid(type) is { } reason)
        {
            problems = problems.Append(new(RuleIds.InvalidBlock, new(type.FullName(), -1, null), $"the block {type.Name} {reason}"));
        }

        return problems;
    }

    private static string? Invalid(INamedTypeSymbol type) =>
        !type.IsOrDerivesFrom(AttributeNames.Layer) ? "must derive from LayerAttribute: it is used as a layer"
        : BlockReader.Constructor(type) is not { } constructor ? "must have one public constructor: its parameters are the block's"
        : constructor.Parameters.Any(p => p.Name == "in") ? "must not have a parameter named in: that is the number of channels that enter"
        : null;
}
