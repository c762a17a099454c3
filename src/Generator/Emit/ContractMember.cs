using NetGen.Generator.Frontend;

namespace NetGen.Generator.Emit;

/// <summary>A public member of an emitted class: one that implements an interface, or is its own.</summary>
/// <param name="Implements">The interface whose member it is; empty for one of the class's own.</param>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">What a method takes; null for a property.</param>
/// <param name="Body">What follows its head.</param>
/// <param name="IsStatic">Whether it belongs to the class.</param>
/// <param name="Documentation">Its documentation comment; empty where that is the interface's.</param>
internal sealed record ContractMember(string Implements, string Type, string Name, IReadOnlyList<string>? Parameters, string Body, bool IsStatic = false, string Documentation = "")
{
    /// <summary>Where there are more, each parameter has a line.</summary>
    private const int MostOnOneLine = 4;

    /// <summary>As <see cref="Contract.Key(string, int)"/>.</summary>
    private string Key => Contract.Key(Name, Parameters?.Count ?? 0);

    /// <summary>Writes the members but those whose names the class has taken.</summary>
    /// <param name="writer">Receives them.</param>
    /// <param name="network">The network.</param>
    /// <param name="members">The members.</param>
    public static void Emit(SourceWriter writer, NetworkSpec network, IEnumerable<ContractMember> members)
    {
        foreach (ContractMember member in members.Where(m => !network.Own.Taken.Contains(m.Key) && (m.Implements.Length > 0 || m.Name != network.Type.Name)))
        {
            writer.Line().Line(member.Documentation.Length == 0 ? "/// <inheritdoc/>" : member.Documentation).Line(GeneratedAttributes.OfCode).Line(member.Head(network) + member.Body);
        }
    }

    /// <summary>A class cannot have a member of its own name: where it is called like one of these, others reach it through the interface.</summary>
    private string Head(NetworkSpec network)
    {
        bool isExplicit = network.Type.Name == Name || (Parameters is null && network.Type.Name == $"get_{Name}");
        string modifiers = (isExplicit ? "" : "public ") + (IsStatic ? "static " : network.Own.Abstract.Contains(Key) ? "override " : "");
        string name = isExplicit ? $"{Implements}.{Name}" : Name;
        return $"{modifiers}{Type} {name}{(Parameters is null ? "" : List(Parameters.Select(p => isExplicit ? WithoutDefault(p) : p)))}";
    }

    private string List(IEnumerable<string> parameters) => Parameters!.Count > MostOnOneLine ? $"(\n    {string.Join(",\n    ", parameters)})" : $"({string.Join(", ", parameters)})";

    private static string WithoutDefault(string parameter) => parameter.Split([" = "], StringSplitOptions.None)[0];
}
