using NetGen.Generator.Operators.Parameters;

namespace NetGen.Generator.Operators;

/// <summary>A layer that combines the current value with values that it names.</summary>
/// <param name="Attribute">Metadata name of the attribute class.</param>
/// <param name="Operator">What it computes.</param>
/// <param name="CurrentFirst">Whether the current value comes before the named ones, or after them.</param>
internal sealed record CombinationDefinition(string Attribute, Operator Operator, bool CurrentFirst) : LayerSignature(Attribute, [LabelsParameter])
{
    public static readonly LabelParameter LabelsParameter = new("labels", "Names given by `As` before, or `in`.") { IsList = true, PyTorch = null };

    /// <summary>Whether it takes two values at a time, the result with the next: their order matters.</summary>
    public bool IsOfTwo => Operator is Broadcast { Function.IsCommutative: false };
}
