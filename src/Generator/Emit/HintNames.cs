using System.Text;
using NetGen.Generator.Frontend;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Emit;

/// <summary>
/// Names of emitted files, without <c>.g.cs</c>: the class's metadata name. The compiler compares them without case and rejects some characters that
/// identifiers may have, and a name it does not take costs the whole generator's output; file systems take none that is very long. Such names get a number that tells them apart.
/// </summary>
internal static class HintNames
{
    /// <summary>Of the 255 that a file's name may have, some are for what follows.</summary>
    private const int MostBytes = 200;

    /// <summary>The class names that are equal but for case.</summary>
    public static EquatableArray<string> Ambiguous(IEnumerable<string> fullNames) =>
        [.. fullNames.Distinct().GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).SelectMany(group => group).OrderBy(name => name, StringComparer.Ordinal)];

    public static string Of(TypeSpec type, EquatableArray<string> ambiguous)
    {
        string name = string.Concat(type.FullName.Select(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '+' or '`' ? c : '-'));
        while (Encoding.UTF8.GetByteCount(name) > MostBytes)
        {
            name = name.Substring(0, name.Length - 1);
        }

        return name == type.FullName && !ambiguous.Contains(name)
            ? name
            : $"{name}.{Fnv(type.FullName):x8}";
    }

    /// <summary>The FNV-1a hash (Fowler, Noll and Vo), which unlike <see cref="object.GetHashCode"/> is the same in every run.</summary>
    private static uint Fnv(string text) => Encoding.UTF8.GetBytes(text).Aggregate(2166136261, (hash, b) => unchecked((hash ^ b) * 16777619));
}
