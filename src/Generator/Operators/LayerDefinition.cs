using NetGen.Generator.Graph;
using NetGen.Generator.Language;

namespace NetGen.Generator.Operators;

/// <summary>How an operator is read from its attribute.</summary>
/// <param name="Attribute">Metadata name of the attribute class.</param>
/// <param name="Read">Makes the operator from the arguments and the shape of the current value; throws <see cref="Diagnostics.LayerException"/>.</param>
internal sealed record LayerDefinition(string Attribute, Func<Arguments, Shape, Operator> Read);
