using NetGen.Generator.Graph;
using NetGen.Generator.Language;

namespace NetGen.Generator.Operators;

/// <summary>How an operator is read from its attribute.</summary>
/// <param name="Attribute">Metadata name of the attribute class.</param>
/// <param name="Read">Makes the operator from the arguments and the shape of the current value; throws <see cref="Diagnostics.LayerException"/>.</param>
/// <param name="IsModule">Whether it counts in <c>nn.Sequential</c>, whose numbers are the names of parameters.</param>
internal sealed record LayerDefinition(string Attribute, Func<Arguments, Shape, Operator> Read, bool IsModule = false)
{
    /// <summary>A layer that PyTorch has as a module.</summary>
    public static LayerDefinition OfModule(string attribute, Func<Arguments, Shape, Operator> read) => new(attribute, read, IsModule: true);
}
