using System.Collections.Immutable;

namespace NetGen.Generator.Operators.Parameters;

/// <summary>Names of values.</summary>
/// <inheritdoc cref="LayerParameter"/>
internal sealed record LabelParameter(string Name, string Meaning) : LayerParameter<ImmutableArray<string>>(Name, Meaning)
{
    /// <summary>Whether there may be several.</summary>
    public bool IsList { get; init; }

    public override Type Type => IsList ? typeof(string[]) : typeof(string);

    public override object? Default => null;

    public override ImmutableArray<string> Read(Arguments arguments) => arguments.Words(Name);
}
