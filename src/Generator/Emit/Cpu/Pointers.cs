using NetGen.Generator.Graph;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>The pointers that a kernel takes: their names in its signature, and what a call passes for them.</summary>
internal sealed class Pointers
{
    private readonly List<(string Name, string Argument)> list = [];

    public string Parameters => string.Join(", ", list.Select(p => $"float* {p.Name}"));

    public string Arguments => string.Join(", ", list.Select(p => p.Argument));

    /// <summary>A pointer to the first pixel of a value, or of the padding before it.</summary>
    public string Map(string name, Location location, Padding padding = default) => Add(name, $"arena + {location.At(-padding.Front, -padding.Top, -padding.Left)}");

    /// <summary>A pointer to a place in the arena.</summary>
    public string At(string name, long place) => Add(name, $"arena + {place}");

    /// <summary>A pointer into the packed weights.</summary>
    public string Packed(string name, long offset) => Add(name, $"packed + {offset}");

    /// <summary>A pointer to an operand, named by its number.</summary>
    public string Map(Location location) => Map($"r{list.Count(p => p.Name[0] == 'r')}", location);

    /// <inheritdoc cref="Map(Location)"/>
    public string Packed(long offset) => Packed($"r{list.Count(p => p.Name[0] == 'r')}", offset);

    private string Add(string name, string argument)
    {
        list.Add((name, argument));
        return name;
    }
}
