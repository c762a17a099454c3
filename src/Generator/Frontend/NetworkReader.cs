using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Lowering;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Frontend;

/// <summary>Annotated classes as values.</summary>
internal static class NetworkReader
{
    /// <summary>The network or variant that a class is marked as; null where it is neither.</summary>
    public static Declaration? Read(INamedTypeSymbol type, CancellationToken cancellation)
    {
        AttributeData? network = type.FindAttribute(AttributeNames.Network), variant = type.FindAttribute(AttributeNames.Variant);
        if ((network ?? variant) is not { } marker)
        {
            return null;
        }

        var problems = TypeReader.Problems(type, cancellation).ToImmutableArray();
        bool canComplete = problems.IsEmpty;
        var contract = Contract.Members(type, marker);
        if (canComplete)
        {
            problems = [.. Construction.Problems(type), .. Contract.Problems(type, contract)];
        }

        problems = problems.AddRange(SplitDeclarations.Problems(type, cancellation));

        INamedTypeSymbol layersOf = type;
        BaseSpec? baseSpec = null;
        if (network is null)
        {
            layersOf = VariantReader.Base(marker) ?? type;
            baseSpec = VariantReader.Read(layersOf);
            problems = problems.AddRange(VariantReader.Problems(type, marker));
        }
        else if (variant is not null)
        {
            problems = problems.Add(new(RuleIds.InvalidBase, new(type.FullName(), -1, null), $"{type.Name} is marked both Network and Variant"));
        }

        cancellation.ThrowIfCancellationRequested();
        var blocks = BlockReader.UsedBy(layersOf, cancellation);
        var spec = new NetworkSpec(
            TypeReader.Read(type),
            Input(marker),
            Lower(marker),
            layersOf.LayerAttributes().Select(LayerReader.Read).OfType<LayerSpec>().ToEquatableArray(),
            blocks.Select(BlockReader.Read).ToEquatableArray(),
            Own(type, contract),
            baseSpec);
        bool hasCompilerErrors = CompilerErrors.In(type) || CompilerErrors.In(layersOf) || blocks.Any(CompilerErrors.In);
        return new(spec, problems, canComplete, hasCompilerErrors);
    }

    private static OwnMembers Own(INamedTypeSymbol type, ImmutableArray<ISymbol> contract) => new(
        Construction.DeclaresConstructors(type),
        Construction.RequiredMembers(type).Any(),
        Construction.BaseSetsRequiredMembers(type),
        Contract.Taken(type, contract).Select(pair => Contract.Key(pair.Needed)).Distinct().ToEquatableArray(),
        Contract.Abstract(type, contract).Select(pair => Contract.Key(pair.Needed)).ToEquatableArray());

    /// <summary>The sizes given to Network or Variant; what is not a number counts as 0, which no input size is.</summary>
    public static EquatableArray<int> Input(AttributeData marker) =>
        marker.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Array, IsNull: false } sizes
            ? sizes.Values.Select(v => v.Value is int size ? size : 0).ToEquatableArray()
            : [];

    private static LoweringFlags? Lower(AttributeData marker)
    {
        foreach (var named in marker.NamedArguments)
        {
            if (named is { Key: "Lower", Value.Value: int flags })
            {
                return (LoweringFlags)flags;
            }
        }

        return null;
    }
}
