using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators.Parameters;

/// <summary>A factor for each dimension that the layer works in. The layers of one operator in one, two and three dimensions share it.</summary>
/// <param name="Name">As in the attribute.</param>
/// <param name="Meaning">What it does, in sentences of Markdown.</param>
/// <param name="Example">An expression that it may be.</param>
internal sealed record FactorsParameter(string Name, string Meaning, string Example) : LayerParameter(Name, Meaning)
{
    public override Type Type => typeof(object);

    public override object? Default => null;

    /// <summary>Its value in so many dimensions; null where it is not written.</summary>
    public Factors? ReadOrNull(Arguments arguments, int rank) => arguments.Has(Name) ? arguments.Factors(Name, rank) : null;
}
