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
/// <param name="HasCompilerErrors">Whether C# finds fault with one of the attributes: the layers are then not known.</param>
internal sealed record BlockDeclaration(TypeSpec Type, BlockSpec Block, EquatableArray<BlockSpec> Uses, EquatableArray<Problem> Problems, bool HasPrimaryConstructor, bool HasCompilerErrors)
{
    /// <summary>The block that a class is marked as; null where it is none.</summary>
    public static BlockDeclaration? Read(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (type.FindAttribute(AttributeNames.Block) is null)
        {
            return null;
        }

        return new(
            TypeReader.Read(type),
            BlockReader.Read(type),
            BlockReader.UsedBy(type, cancellation).Select(BlockReader.Read).ToEquatableArray(),
            Faults(type, cancellation).ToEquatableArray(),
            BlockReader.Constructor(type)?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is TypeDeclarationSyntax,
            CompilerErrors.In(type));
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
        : type.FindAttribute(AttributeNames.Network) is not null || type.FindAttribute(AttributeNames.Variant) is not null ? "cannot be a network too"
        : BlockReader.Constructor(type) is not { } constructor ? "must have one public constructor: its parameters are the block's"
        : constructor.Parameters.Any(p => p.Name == "in") ? "must not have a parameter named in: that is the number of channels that enter"
        : null;
}
