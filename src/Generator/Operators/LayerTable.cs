using System.Collections.Immutable;

namespace NetGen.Generator.Operators;

/// <summary>Every layer of the language that is an operator on the current value, by its attribute.</summary>
internal static class LayerTable
{
    public static readonly ImmutableDictionary<string, LayerDefinition> ByAttribute = new[]
    {
        Conv2D.Layer,
        ReLU.Layer,
    }.ToImmutableDictionary(layer => layer.Attribute);
}
