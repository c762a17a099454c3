using NetGen.Generator.Formulas;

namespace NetGen.Generator.Operators.Parameters;

/// <summary>A formula of one element.</summary>
/// <inheritdoc cref="LayerParameter"/>
internal sealed record FormulaParameter(string Name, string Meaning) : LayerParameter<Formula>(Name, Meaning)
{
    public override Type Type => typeof(string);

    public override object? Default => null;

    public override Formula Read(Arguments arguments) => arguments.Formula(Name);
}
