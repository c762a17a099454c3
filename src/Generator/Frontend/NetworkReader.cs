using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Frontend;

/// <summary>Annotated classes as values.</summary>
internal static class NetworkReader
{
    /// <summary>The network or variant that a class is marked as; null where it is neither.</summary>
    public static Declaration? Read(INamedTypeSymbol type, CancellationToken cancellation)
    {
        AttributeData? network = type.FindAttribute(AttributeNames.Network), variant = type.FindAttribute(AttributeNames.Variant);
        if ((network ?? variant) is not { } marker || !type.HasName())
        {
            return null;
        }

        var problems = TypeReader.Problems(type, cancellation).ToImmutableArray();
        bool canComplete = problems.IsEmpty;
        INamedTypeSymbol layersOf = network is null ? VariantReader.Base(marker) ?? type : type;
        var layers = layersOf.LayerAttributes().Select(LayerReader.Read).ToEquatableArray();
        PartSpec? part = network is null ? PartSpec.Of(marker) : null;
        var contract = Contract.Members(type, marker, Ports.Of(layers, part));
        if (canComplete)
        {
            problems = [.. Construction.Problems(type), .. Contract.Problems(type, contract)];
        }

        problems = problems.AddRange(SplitDeclarations.Problems(type, cancellation));

        if (Also(type, network, variant) is { } also)
        {
            problems = problems.Add(also);
        }

        BaseSpec? baseSpec = null;
        if (network is null)
        {
            baseSpec = VariantReader.Read(layersOf);
            problems = problems.AddRange(VariantReader.Problems(type, marker));
        }

        cancellation.ThrowIfCancellationRequested();
        var blocks = BlockReader.UsedBy(layersOf, cancellation);
        var spec = new NetworkSpec(
            TypeReader.Read(type),
            Input(marker),
            Lower(marker),
            layers,
            blocks.Select(BlockReader.Read).ToEquatableArray(),
            Own(type, contract),
            baseSpec,
            IsInputKnown(marker),
            network is null ? type.LayerAttributes().Select(LayerReader.Read).ToEquatableArray() : [],
            part,
            Initial(layersOf.FindAttribute(AttributeNames.Network)));
        bool hasCompilerErrors = CompilerErrors.In(type) || CompilerErrors.In(layersOf) || blocks.Any(CompilerErrors.In);
        bool hasLayers = layersOf.FindAttribute(AttributeNames.Network) is not null && !SplitDeclarations.Problems(layersOf, cancellation).Any();
        return new(spec, problems, canComplete, hasCompilerErrors, hasLayers);
    }

    private static OwnMembers Own(INamedTypeSymbol type, ImmutableArray<NeededMember> contract) => new(
        Construction.DeclaresConstructors(type),
        Construction.HasBaseConstructor(type),
        Construction.RequiredMembers(type).Any(),
        Construction.BaseSetsRequiredMembers(type),
        Contract.Taken(type, contract).Select(pair => Contract.Key(pair.Needed)).Distinct().ToEquatableArray(),
        Contract.Abstract(type, contract).Select(pair => Contract.Key(pair.Needed)).ToEquatableArray());

    /// <summary>The sizes given to Network or Variant; what is not a number counts as 0, which no input size is.</summary>
    public static EquatableArray<int> Input(AttributeData marker) =>
        marker.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Array, IsNull: false } sizes
            ? sizes.Values.Select(v => v.Value is int size ? size : 0).ToEquatableArray()
            : [];

    /// <summary>Whether C# finds no fault with the sizes.</summary>
    public static bool IsInputKnown(AttributeData marker) => !LayerReader.HasFaultyConstructor(marker);

    /// <summary>What else a network or variant is marked as, which it cannot be.</summary>
    private static Problem? Also(INamedTypeSymbol type, AttributeData? network, AttributeData? variant)
    {
        bool isBlock = type.FindAttribute(AttributeNames.Block) is not null;
        string[] markers = [.. new[] { (network is not null, "Network"), (variant is not null, "Variant"), (isBlock, "Block") }.Where(marker => marker.Item1).Select(marker => marker.Item2)];
        return markers.Length < 2 ? null : new(
            isBlock ? RuleIds.InvalidBlock : RuleIds.InvalidBase,
            new(type.FullName(), -1, null),
            $"{type.Name} is marked both {string.Join(" and ", markers)}; a class is one of them");
    }

    /// <summary>How the weights of a network start, as its attribute says.</summary>
    private static LayerSpec? Initial(AttributeData? network)
    {
        var said = (network?.NamedArguments ?? []).Where(named => named is { Key: "Initializer" or "BiasInitializer", Value.Value: string }).Select(named => new ArgumentSpec(named.Key, new ArgumentValue.Text((string)named.Value.Value!))).ToEquatableArray();
        return said.Count == 0 ? null : new(AttributeNames.Network, "Network", said);
    }

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
