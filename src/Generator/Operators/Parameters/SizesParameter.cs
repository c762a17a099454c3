using NetGen.Generator.Primitives;

namespace NetGen.Generator.Operators.Parameters;

/// <summary>One or more sizes.</summary>
/// <param name="Name">As in the attribute.</param>
/// <param name="Meaning">What it does, in sentences of Markdown.</param>
/// <param name="Example">An expression that it may be.</param>
internal sealed record SizesParameter(string Name, string Meaning, string Example) : LayerParameter<EquatableArray<int>>(Name, Meaning)
{
    /// <summary>The least number.</summary>
    public int Min { get; init; } = 1;

    /// <summary>Whether the attribute takes them one after the other, and not as an array.</summary>
    public bool IsList { get; init; }

    public override Type Type => IsList ? typeof(object[]) : typeof(object);

    public override object? Default => null;

    /// <summary>None where it is not written and need not be.</summary>
    public override EquatableArray<int> Read(Arguments arguments) => IsRequired || arguments.Has(Name) ? arguments.Sizes(Name, Min).ToEquatableArray() : [];
}
