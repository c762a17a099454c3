using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Shapes;

namespace NetGen.Generator.Operators.Parameters;

/// <summary>What is added around a map, or cut from it: as much on both sides of each dimension. Nothing is the default.</summary>
/// <inheritdoc cref="SizeParameter"/>
internal sealed record PaddingParameter : SizeParameter
{
    public PaddingParameter(string Name, string Meaning)
        : base(Name, Meaning, "kernel / 2", 0) => Min = 0;

    /// <summary>PyTorch's words for a padding: none, and as much as keeps the size.</summary>
    public static ImmutableArray<string> Words { get; } = ["valid", "same"];

    /// <summary>Whether it may be one of the <see cref="Words"/>, as in PyTorch for convolutions that are not transposed.</summary>
    public bool TakesWords { get; init; }

    /// <summary>The word that it is; null where it is in numbers.</summary>
    public string? Word(Arguments arguments) => arguments.Word(Name) is { } word && Words.Contains(word) ? word : null;

    /// <summary>Its value where it is in numbers; a word that it may not be is an error.</summary>
    public Padding ReadNumbers(Arguments arguments, int rank)
    {
        if (!TakesWords && Word(arguments) is { } word)
        {
            arguments.Object(RuleIds.InvalidArgument, $"{Name} takes numbers here, as in PyTorch, found \"{word}\", which is for convolutions that are not transposed", Name);
            return Padding.None;
        }

        return arguments.Padding(Name, rank, TakesWords ? Words : []);
    }
}
