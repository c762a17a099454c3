namespace NetGen.Generator.Operators.Parameters;

/// <summary>True or false.</summary>
/// <param name="Name">As in the attribute.</param>
/// <param name="Meaning">What it does, in sentences of Markdown.</param>
/// <param name="Value">Its default.</param>
internal sealed record BooleanParameter(string Name, string Meaning, bool Value) : LayerParameter<bool>(Name, Meaning)
{
    public override Type Type => typeof(bool);

    public override object Default => Value;

    public override bool Read(Arguments arguments) => arguments.Boolean(Name, Value);
}
