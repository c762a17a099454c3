using System.Collections.Immutable;
using NetGen.Generator.Operators.Parameters;

namespace NetGen.Generator.Operators;

/// <summary>A layer as it is written.</summary>
/// <param name="Attribute">Metadata name of the attribute class.</param>
/// <param name="Parameters">What the attribute takes: the constructor's parameters in order, then the properties.</param>
internal record LayerSignature(string Attribute, ImmutableArray<LayerParameter> Parameters)
{
    /// <summary>The dimensions of its <see cref="SizeParameter"/>s: 1, 2 or 3; 0 where it has none.</summary>
    public int Rank { get; init; }

    /// <summary>The layer's name: the attribute's as it is written.</summary>
    public string Name => Attribute.Substring("NetGen.".Length, Attribute.Length - "NetGen.".Length - "Attribute".Length);
}
