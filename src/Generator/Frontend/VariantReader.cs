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
    public static BaseSpec Read(INamedTypeSymbol network) => new(
        network.FullName(),
        network.ToDisplayString(),
        network.FindAttribute(AttributeNames.Network) is { } marker ? NetworkReader.Input(marker) : []);

    public static IEnumerable<Problem> Problems(INamedTypeSymbol type, AttributeData variant)
    {
        string self = type.FullName();
        if (Base(variant) is { } network && network.FindAttribute(AttributeNames.Network) is null)
        {
            string reason = network.FindAttribute(AttributeNames.Variant) is { } other && Base(other) is { } root
                ? $"is itself a variant; name its base, {root.Name}"
                : "is not marked Network";
            yield return new(RuleIds.InvalidBase, new(self, -1, BaseArgument), $"{type.Name} varies {network.Name}, which {reason}");
        }

        if (type.LayerAttributes().Any())
        {
            yield return new(RuleIds.InvalidBase, new(self, 0, null), $"{type.Name} is a variant and takes the layers of its base network; it cannot have its own");
        }
    }
}
