using System.Collections.Immutable;
using System.Reflection;
using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators;

/// <summary>Every layer of the language that computes something, by its attribute: the definitions that operators have as static fields.</summary>
internal static class LayerTable
{
    /// <summary>Layers that take the current value alone.</summary>
    public static readonly ImmutableDictionary<string, LayerDefinition> ByAttribute = All<LayerDefinition>().ToImmutableDictionary(layer => layer.Attribute);

    /// <summary>Layers that combine the current value with named ones.</summary>
    public static readonly ImmutableDictionary<string, CombinationDefinition> Combinations = All<CombinationDefinition>().ToImmutableDictionary(layer => layer.Attribute);

    /// <summary>Layers that are short for others.</summary>
    public static readonly ImmutableDictionary<string, CompositeDefinition> Composites = All<CompositeDefinition>().ToImmutableDictionary(layer => layer.Attribute);

    /// <summary>All of them, and what the language itself makes of others, as they are written.</summary>
    public static readonly ImmutableArray<LayerSignature> Signatures = [.. All<LayerSignature>()];

    /// <summary>The formulas of activations that the runtimes have under a name.</summary>
    public static readonly ImmutableArray<NamedFormula> Formulas = [.. All<NamedFormula>()];

    /// <summary>Whether a layer does not count in <c>nn.Sequential</c>, because PyTorch has it as a function.</summary>
    public static bool IsFunction(string attribute) =>
        attribute == Split.Layer.Attribute || Combinations.ContainsKey(attribute) || (ByAttribute.TryGetValue(attribute, out LayerDefinition? definition) && !definition.IsModule);

    private static IEnumerable<TDefinition> All<TDefinition>() => typeof(LayerTable).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(LayerTable).Namespace)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(field => typeof(TDefinition).IsAssignableFrom(field.FieldType))
        .Select(field => (TDefinition)field.GetValue(null));
}
