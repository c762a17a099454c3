using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators.Parameters;

/// <summary>A number for each dimension that the layer works in. The layers of one operator in one, two and three dimensions share it.</summary>
/// <param name="Name">As in the attribute.</param>
/// <param name="Meaning">What it does, in sentences of Markdown.</param>
/// <param name="Example">An expression that it may be.</param>
/// <param name="Number">Its default in all dimensions; null for none.</param>
internal record SizeParameter(string Name, string Meaning, string Example, int? Number = null) : LayerParameter(Name, Meaning)
{
    /// <summary>The least number.</summary>
    public int Min { get; init; } = 1;

    public sealed override Type Type => typeof(object);

    public sealed override object? Default => Number;

    /// <summary>Its value in so many dimensions.</summary>
    /// <param name="arguments">The arguments; where it cannot be read, <see cref="Arguments.Errors"/> says why and another value takes its place.</param>
    /// <param name="rank">The dimensions.</param>
    /// <param name="absent">The value of the parameter that stands in for it.</param>
    public Size Read(Arguments arguments, int rank, Size? absent = null) => arguments.Size(Name, rank, absent ?? InAll(rank), Min);

    /// <summary>Its value; null where it is not written.</summary>
    public Size? ReadOrNull(Arguments arguments, int rank) => arguments.Has(Name) ? Read(arguments, rank) : null;

    /// <summary>Whether this is its value where it is not written.</summary>
    public bool IsDefault(Size value) => value == InAll(value.Rank);

    private Size? InAll(int rank) => Number is { } number ? Size.Of(rank, _ => number) : null;
}
