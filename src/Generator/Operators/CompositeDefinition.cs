using System.Collections.Immutable;
using NetGen.Generator.Frontend;
using NetGen.Generator.Operators.Parameters;

namespace NetGen.Generator.Operators;

/// <summary>A layer that is short for others, one after another.</summary>
/// <param name="Attribute">Metadata name of the attribute class.</param>
/// <param name="Parameters">What the attribute takes: the constructor's parameters in order, then the properties.</param>
/// <param name="Parts">The layers that it stands for, made of its arguments.</param>
internal sealed record CompositeDefinition(string Attribute, ImmutableArray<LayerParameter> Parameters, Func<LayerSpec, ImmutableArray<CompositePart>> Parts)
    : LayerSignature(Attribute, Parameters);

/// <summary>One of the layers that a composite is short for.</summary>
/// <param name="Name">What its parameters' names begin with, after the composite's own prefix.</param>
/// <param name="Layer">The layer; its text is the composite's, which is what was written.</param>
internal sealed record CompositePart(string Name, LayerSpec Layer)
{
    /// <param name="name">As <see cref="Name"/>.</param>
    /// <param name="part">What the part is.</param>
    /// <param name="composite">The composite as written.</param>
    /// <param name="value">The value of each of the part's parameters; null where it is not written.</param>
    public static CompositePart Of(string name, LayerSignature part, LayerSpec composite, Func<LayerParameter, ArgumentValue?> value) => new(
        name,
        new(part.Attribute, composite.Text, [.. from parameter in part.Parameters let found = value(parameter) where found is not null select new ArgumentSpec(parameter.Name, found)]));
}
