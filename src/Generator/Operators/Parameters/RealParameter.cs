namespace NetGen.Generator.Operators.Parameters;

/// <summary>A number.</summary>
/// <param name="Name">As in the attribute.</param>
/// <param name="Meaning">What it does, in sentences of Markdown.</param>
/// <param name="Number">Its default; null for none.</param>
internal sealed record RealParameter(string Name, string Meaning, double? Number = null) : LayerParameter<double>(Name, Meaning)
{
    /// <summary>The least number: of those that a float can be, if nothing else is said.</summary>
    public double Min { get; init; } = float.MinValue;

    /// <summary>The largest number.</summary>
    public double Max { get; init; } = float.MaxValue;

    /// <summary>The default as a reader would write it, where that is not its digits.</summary>
    public string? Fraction { get; init; }

    public override Type Type => typeof(double);

    public override object? Default => Number;

    public override double Read(Arguments arguments) => arguments.Real(Name, Number, Min, Max);
}
