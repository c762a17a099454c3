using System.Collections.Immutable;
using NetGen.Generator.Operators.Parameters;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators;

/// <summary>How an operator is read from its attribute.</summary>
/// <param name="Attribute">Metadata name of the attribute class.</param>
/// <param name="Parameters">What the attribute takes: the constructor's parameters in order, then the properties.</param>
/// <param name="Read">Makes the operator from the arguments and the shape of the current value; throws <see cref="Diagnostics.LayerException"/>.</param>
/// <param name="IsModule">Whether it counts in <c>nn.Sequential</c>, whose numbers are the names of parameters.</param>
internal sealed record LayerDefinition(string Attribute, ImmutableArray<LayerParameter> Parameters, Func<Arguments, Shape, Operator> Read, bool IsModule = false)
    : LayerSignature(Attribute, Parameters)
{
    /// <summary>A layer that PyTorch has as a module.</summary>
    public static LayerDefinition OfModule(string attribute, ImmutableArray<LayerParameter> parameters, Func<Arguments, Shape, Operator> read) => new(attribute, parameters, read, IsModule: true);

    /// <summary>A layer that PyTorch has as a module in each of one, two and three dimensions: this one works in so many.</summary>
    /// <param name="name">The layer's name without its dimensions.</param>
    /// <param name="rank">1, 2 or 3.</param>
    /// <param name="parameters">As <see cref="LayerSignature.Parameters"/>.</param>
    /// <param name="read">Makes the operator from the dimensions and the arguments.</param>
    public static LayerDefinition InDimensions(string name, int rank, ImmutableArray<LayerParameter> parameters, Func<int, Arguments, Operator> read) =>
        OfModule($"NetGen.{name}{rank}DAttribute", parameters, (arguments, _) => read(rank, arguments)) with { Rank = rank };
}
