using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Frontend;

/// <summary>The part of its base network that a variant is.</summary>
/// <param name="Until">What the name of the last layer or block begins with, or the label of the last value; null for all.</param>
/// <param name="Without">What the names of those that are left out begin with, divided by semicolons; null for none.</param>
internal sealed record PartSpec(string? Until, string? Without)
{
    /// <summary>The names in <see cref="Without"/>.</summary>
    public IEnumerable<string> Omitted => Without is null ? [] : Without.Split(';').Select(name => name.Trim()).Where(name => name.Length > 0);

    /// <summary>Whether a layer, or the block that it is in, has that name.</summary>
    public static bool IsWithin(string name, string beginning) => name == beginning || name.StartsWith($"{beginning}.", StringComparison.Ordinal);

    /// <summary>What a variant's attribute says; null where that is all of the network.</summary>
    public static PartSpec? Of(AttributeData marker)
    {
        var part = new PartSpec(Text("Until"), Text("Without"));
        return part is { Until: null, Without: null } ? null : part;

        string? Text(string name) => marker.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as string;
    }
}
