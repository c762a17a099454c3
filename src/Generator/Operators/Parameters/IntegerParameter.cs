namespace NetGen.Generator.Operators.Parameters;

/// <summary>A whole number.</summary>
/// <param name="Name">As in the attribute.</param>
/// <param name="Meaning">What it does, in sentences of Markdown.</param>
/// <param name="Example">An expression that it may be.</param>
/// <param name="Number">Its default; null for none.</param>
internal sealed record IntegerParameter(string Name, string Meaning, string Example, int? Number = null) : LayerParameter<int>(Name, Meaning)
{
    /// <summary>The least number.</summary>
    public int Min { get; init; } = 1;

    /// <summary>The largest number.</summary>
    public int Max { get; init; } = int.MaxValue;

    public override Type Type => typeof(object);

    public override object? Default => Number;

    public override int Read(Arguments arguments) => arguments.Integer(Name, Number, Min, Max);

    /// <summary>Its value, or that of the parameter that stands in for it.</summary>
    public int Read(Arguments arguments, int absent) => arguments.Integer(Name, absent, Min, Max);
}
