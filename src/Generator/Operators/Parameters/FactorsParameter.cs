using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators.Parameters;

/// <summary>Factors of height and width.</summary>
/// <param name="Name">As in the attribute.</param>
/// <param name="Meaning">What it does, in sentences of Markdown.</param>
/// <param name="Example">An expression that it may be.</param>
internal sealed record FactorsParameter(string Name, string Meaning, string Example) : LayerParameter<Factors>(Name, Meaning)
{
    public override Type Type => typeof(object);

    public override object? Default => null;

    public override Factors Read(Arguments arguments) => arguments.Factors(Name);
}
