using System.Collections.Immutable;
using NetGen.Generator.Frontend;

namespace NetGen.Generator.Operators;

/// <summary>A layer that is short for others, one after another.</summary>
/// <param name="Attribute">Metadata name of the attribute class.</param>
/// <param name="Parts">The layers that it stands for, made of its arguments.</param>
internal sealed record CompositeDefinition(string Attribute, Func<LayerSpec, ImmutableArray<CompositePart>> Parts);

/// <summary>One of the layers that a composite is short for.</summary>
/// <param name="Name">What its parameters' names begin with, after the composite's own prefix.</param>
/// <param name="Layer">The layer; its text is the composite's, which is what was written.</param>
internal sealed record CompositePart(string Name, LayerSpec Layer)
{
    /// <param name="name">As <see cref="Name"/>.</param>
    /// <param name="attribute">Metadata name of the part's attribute.</param>
    /// <param name="composite">The composite as written.</param>
    /// <param name="arguments">The part's arguments; those without a value are left out.</param>
    public static CompositePart Of(string name, string attribute, LayerSpec composite, params IEnumerable<(string Name, ArgumentValue? Value)> arguments) =>
        new(name, new(attribute, composite.Text, [.. arguments.Where(a => a.Value is not null).Select(a => new ArgumentSpec(a.Name, a.Value!))]));
}
