using Microsoft.CodeAnalysis;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Frontend;

/// <summary>What a variant varies.</summary>
internal static class VariantReader
{
    /// <summary>The base network as an argument, in <see cref="Place.Argument"/>.</summary>
    public const string BaseArgument = "TNetwork";

    /// <summary>The base network named by a Variant attribute.</summary>
    public static INamedTypeSymbol? Base(AttributeData variant) =>
        variant.AttributeClass?.TypeArguments.FirstOrDefault() is INamedTypeSymbol { TypeKind: not TypeKind.Error } network ? network : null;

    /// <summary>The base network as values; its input is empty where it is no network.</summary>
    public static BaseSpec Read(INamedTypeSymbol network)
    {
        AttributeData? marker = network.FindAttribute(AttributeNames.Network);
        return new(network.FullName(), network.ToDisplayString(), marker is null ? [] : NetworkReader.Input(marker), marker is null || NetworkReader.IsInputKnown(marker));
    }

    public static IEnumerable<Problem> Problems(INamedTypeSymbol type, AttributeData variant)
    {
        string self = type.FullName();
        string? reason = Base(variant) is { } network ? WhyNoBase(type, network)
            : variant.AttributeClass?.TypeArguments.FirstOrDefault() is { TypeKind: not TypeKind.Error } other ? $"{other.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}, which is no class"
            : null;
        if (reason is not null)
        {
            yield return new(RuleIds.InvalidBase, new(self, -1, BaseArgument), $"{type.Name} varies {reason}");
        }

        int own = type.LayerAttributes().ToList().FindIndex(layer => layer.IsLayer() && layer.AttributeClass!.FullName() != AttributeNames.Input);
        if (own >= 0)
        {
            yield return new(RuleIds.InvalidBase, new(self, own, null), $"{type.Name} is a variant and takes the layers of its base network; it cannot have its own, but for an Input that gives another size");
        }
    }

    /// <summary>What a class is that a variant names and that is no network; null where it is one.</summary>
    private static string? WhyNoBase(INamedTypeSymbol type, INamedTypeSymbol network)
    {
        var way = new List<INamedTypeSymbol> { network };
        while (way[way.Count - 1] is var last && last.FindAttribute(AttributeNames.Network) is null)
        {
            if (last.FindAttribute(AttributeNames.Variant) is not { } marker || Base(marker) is not { } next)
            {
                string unmarked = last.FindAttribute(AttributeNames.Variant) is null ? "is not marked Network" : "names no network";
                return way.Count == 1 ? $"{Shown(network)}, which {unmarked}" : $"{Shown(network)}, which is itself a variant; what it varies, {Shown(last)}, {unmarked}";
            }

            if (way.Contains(next, SymbolEqualityComparer.Default))
            {
                return SymbolEqualityComparer.Default.Equals(type, network)
                    ? "itself; a variant varies a class that is marked Network"
                    : $"{Shown(network)}, which is itself a variant, and no network stands behind it: {string.Join(" -> ", way.Append(next).Select(Shown))}";
            }

            way.Add(next);
        }

        return way.Count == 1 ? null : $"{Shown(network)}, which is itself a variant; name its base, {Shown(way[way.Count - 1])}";
    }

    private static string Shown(INamedTypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}
