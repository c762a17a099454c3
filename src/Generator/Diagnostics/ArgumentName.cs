using System.Globalization;

namespace NetGen.Generator.Diagnostics;

/// <summary>An argument, or one number of it, as <see cref="Place.Argument"/> names them: <c>kernel</c>, <c>kernel[1]</c>.</summary>
/// <param name="Name">The argument.</param>
/// <param name="Index">Which of its numbers; null for all of it.</param>
internal readonly record struct ArgumentName(string Name, int? Index)
{
    public static ArgumentName Parse(string text)
    {
        int open = text.IndexOf('[');
        return open < 0 ? new(text, null) : new(text.Substring(0, open), int.Parse(text.Substring(open + 1, text.Length - open - 2), CultureInfo.InvariantCulture));
    }

    /// <summary>Whether one is the other or a number of it.</summary>
    public bool Meets(ArgumentName other) => Name == other.Name && (Index is null || other.Index is null || Index == other.Index);

    public override string ToString() => Index is { } index ? $"{Name}[{index}]" : Name;
}
