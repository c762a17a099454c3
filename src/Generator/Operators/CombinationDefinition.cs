using System.Collections.Immutable;
using NetGen.Generator.Operators.Parameters;

namespace NetGen.Generator.Operators;

/// <summary>A layer that combines the current value with values that it names.</summary>
/// <param name="Attribute">Metadata name of the attribute class.</param>
/// <param name="Options">What the attribute takes besides labels.</param>
/// <param name="Read">Makes the operator from the arguments.</param>
/// <param name="CurrentFirst">Whether the current value comes before the named ones, or after them.</param>
internal sealed record CombinationDefinition(string Attribute, ImmutableArray<LayerParameter> Options, Func<Arguments, Operator> Read, bool CurrentFirst)
    : LayerSignature(Attribute, [LabelsParameter, .. Options])
{
    /// <summary>A layer that takes labels alone.</summary>
    public CombinationDefinition(string attribute, Operator op, bool currentFirst)
        : this(attribute, [], _ => op, currentFirst)
    {
    }

    public static readonly LabelParameter LabelsParameter = new("labels", "Names given by `As` before, or `in`.") { IsList = true, PyTorch = null };
}
